using Microsoft.Extensions.Logging.Console;

namespace StudyBot.Hosting;

internal static class PlainConsoleLoggingBuilderExtensions
{
    /// <summary>Our own lines on the console, at the levels of the section <c>Logging</c>. Needs a <see cref="TimeProvider"/> among the services.</summary>
    public static ILoggingBuilder AddPlainConsole(this ILoggingBuilder logging, IConfiguration configuration) => logging
        .AddConfiguration(configuration.GetSection("Logging"))
        .AddFilter("Microsoft", LogLevel.Warning)
        .AddFilter("Quartz", LogLevel.Warning)
        .AddConsole(console => console.FormatterName = PlainConsoleFormatter.FormatterName)
        .AddConsoleFormatter<PlainConsoleFormatter, ConsoleFormatterOptions>();
}
