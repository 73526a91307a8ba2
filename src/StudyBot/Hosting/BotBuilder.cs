using System.Net;
using Microsoft.Extensions.Logging.Console;
using StudyBot.Playground;

namespace StudyBot.Hosting;

/// <summary>A web application builder with our configuration and logging and nothing else.</summary>
public static class BotBuilder
{
    public static WebApplicationBuilder Create(BotSettings settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(BotConfiguration.Read(settings.ConfigurationFile, settings.Port, settings.IsPlayOnly));
        builder.Services.AddSingleton(settings.Clock ?? TimeProvider.System);
        builder.Services.AddRoutingCore();
        builder.Logging.AddPlainConsole(builder.Configuration);
        if (settings.LowestLogLevel is { } lowest)
        {
            builder.Logging.AddFilter<ConsoleLoggerProvider>(level => level >= lowest);
        }

        builder.WebHost.UseKestrelCore().ConfigureKestrel((context, kestrel) =>
        {
            var options = context.Configuration.GetSection(PlaygroundOptions.SectionName).Get<PlaygroundOptions>() ?? new();
            kestrel.AddServerHeader = false;

            // What cannot be listened on is replaced here and refused with a sentence when the options are validated, before the start.
            kestrel.Listen(
                IPAddress.TryParse(options.Address, out var address) ? address : IPAddress.Loopback,
                options.Port is >= IPEndPoint.MinPort and <= IPEndPoint.MaxPort ? options.Port : 0);
        });
        return builder;
    }
}
