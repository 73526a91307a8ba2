using System.Net;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
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
        if (settings.LowestLogLevel is { } lowest)
        {
            builder.Logging.AddFilter<ConsoleLoggerProvider>(level => level >= lowest);
        }

        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            var options = kestrel.ApplicationServices.GetRequiredService<IOptions<PlaygroundOptions>>().Value;
            kestrel.AddServerHeader = false;
            kestrel.Listen(IPAddress.TryParse(options.Address, out var address) ? address : IPAddress.Loopback, options.Port);
        });
        return builder;
    }

    /// <summary>The file, then environment variables (<c>STUDYBOT_Playground__Port</c>), then the command line.</summary>
    /// <exception cref="StartupException">The file is missing or unreadable.</exception>
    public static IConfigurationRoot Configuration(string? file, int? port)
    {
        var path = Path.GetFullPath(file ?? "appsettings.json");
        if (file is not null && !File.Exists(path))
        {
            throw new StartupException(
                $"There is no configuration file {path}. Copy appsettings.example.json there, or leave out --config.");
        }

        var overrides = new Dictionary<string, string?>();
        if (port is { } given)
        {
            overrides[$"{PlaygroundOptions.SectionName}:{nameof(PlaygroundOptions.Port)}"] = given.ToString();
        }

        try
        {
            return new ConfigurationBuilder()
                .AddJsonFile(path, optional: true)
                .AddEnvironmentVariables(EnvironmentPrefix)
                .AddInMemoryCollection(overrides)
                .Build();
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new StartupException($"The configuration file {path} cannot be read: {failure.GetBaseException().Message}", failure);
        }
    }
}
