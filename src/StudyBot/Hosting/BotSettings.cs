using StudyBot.History;

namespace StudyBot.Hosting;

/// <summary>What the command line says about how to run.</summary>
/// <param name="Data">Where everything the bot keeps lives.</param>
/// <param name="ConfigurationFile">Null for <c>appsettings.json</c> in the current directory, if there is one.</param>
/// <param name="Port">Overrides the configured port; 0 takes a free one.</param>
/// <param name="Clock">The time to live in; the system's unless a test or the demo has its own.</param>
/// <param name="LowestLogLevel">What is less serious is not printed, whatever the configuration says; null leaves it to the configuration.</param>
/// <param name="IsPlayOnly">Nobody but the Playground is to hear of it, whatever the configuration says.</param>
public sealed record BotSettings(
    DataDirectory Data,
    string? ConfigurationFile = null,
    int? Port = null,
    TimeProvider? Clock = null,
    LogLevel? LowestLogLevel = null,
    bool IsPlayOnly = false);
