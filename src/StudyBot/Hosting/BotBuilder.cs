using System.Net;
using Microsoft.Extensions.Logging.Console;
using StudyBot.Playground;

namespace StudyBot.Hosting;

/// <summary>A web application builder with our configuration and logging and nothing else.</summary>
public static class BotBuilder
{
    private const string EnvironmentPrefix = "STUDYBOT_";

    public static WebApplicationBuilder Create(BotSettings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(Configuration(settings.ConfigurationFile, settings.Port));
        builder.Services.AddSingleton(settings.Clock ?? TimeProvider.System);
        builder.Services.AddRoutingCore();
        builder.Logging
            .AddConfiguration(builder.Configuration.GetSection("Logging"))
            .AddFilter("Microsoft", LogLevel.Warning)
            .AddFilter("Quartz", LogLevel.Warning)
            .AddConsole(console => console.FormatterName = PlainConsoleFormatter.FormatterName)
            .AddConsoleFormatter<PlainConsoleFormatter, ConsoleFormatterOptions>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel((context, kestrel) =>
        {
            var options = context.Configuration.GetSection(PlaygroundOptions.SectionName).Get<PlaygroundOptions>() ?? new();
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.TryParse(options.Address, out var address) ? address : IPAddress.Loopback, options.Port);
        });
        return builder;
    }

    /// <summary>The file, then environment variables (<c>STUDYBOT_Playground__Port</c>), then the command line.</summary>
    /// <exception cref="StartupException">The file is missing or unreadable, or something is set that is no setting.</exception>
    public static IConfigurationRoot Configuration(string? file, int? port)
    {
        var path = Path.GetFullPath(file ?? "appsettings.json");
        if (file is not null && !File.Exists(path))
        {
            throw new StartupException($"There is no configuration file {path}. Copy appsettings.example.json there, or leave out --config.");
        }

        var overrides = new Dictionary<string, string?>();
        if (port is { } given)
        {
            overrides[$"{PlaygroundOptions.SectionName}:{nameof(PlaygroundOptions.Port)}"] = given.ToString();
        }

        try
        {
            var written = new ConfigurationBuilder().AddJsonFile(path, optional: true).Build();
            var environment = new ConfigurationBuilder().AddEnvironmentVariables(EnvironmentPrefix).Build();
            Check(written, environment, path);
            return new ConfigurationBuilder().AddConfiguration(written).AddConfiguration(environment).AddInMemoryCollection(overrides).Build();
        }
        catch (InvalidDataException failure)
        {
            throw new StartupException($"The configuration file {path} cannot be read: {failure.InnerException?.Message ?? failure.Message}", failure);
        }
    }
    private static void Check(IConfiguration written, IConfiguration environment, string path)
    {
        var problems = SettingNames.Unknown(written)
            .Select(setting => Sentence($"The configuration file {path} sets", setting.Key, setting.Meant))
            .Concat(SettingNames.Unknown(environment)
                .Select(setting => Sentence("The environment sets", Variable(setting.Key), setting.Meant is { } meant ? Variable(meant) : null)))
            .ToList();
        if (problems.Count > 0)
        {
            throw new StartupException(string.Join(Environment.NewLine, problems));
        }
    }

    private static string Sentence(string where, string name, string? meant) => meant is null
        ? $"{where} {name}, which is no setting. There are: {string.Join(", ", SettingNames.All)}."
        : $"{where} {name}, which is no setting. Did you mean {meant}?";

    private static string Variable(string key) => EnvironmentPrefix + key.Replace(":", "__");
}
