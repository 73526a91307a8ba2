using StudyBot.Discord;
using StudyBot.History;
using StudyBot.Judging;
using StudyBot.Playground;
using StudyBot.Questions;
using StudyBot.Slack;

namespace StudyBot.Hosting;

/// <summary>Whether what is set can be read at all: a number as a number, a level as a level. Whether it makes sense, each part checks itself.</summary>
internal static class SettingValues
{
    private const string Levels = "Logging:LogLevel";

    public static IReadOnlyList<string> Problems(IConfiguration configuration) =>
    [
        .. ProblemsOf<DataOptions>(configuration, DataOptions.SectionName),
        .. ProblemsOf<DiscordOptions>(configuration, DiscordOptions.SectionName),
        .. ProblemsOf<JudgeOptions>(configuration, JudgeOptions.SectionName),
        .. ProblemsOf<PlaygroundOptions>(configuration, PlaygroundOptions.SectionName),
        .. ProblemsOf<PromptsOptions>(configuration, PromptsOptions.SectionName),
        .. ProblemsOf<SlackOptions>(configuration, SlackOptions.SectionName),
        .. from level in configuration.GetSection(Levels).GetChildren()
           where !Enum.TryParse<LogLevel>(level.Value, ignoreCase: true, out _)
           select $"The configuration is not right: {level.Path} is '{level.Value}', and can be {string.Join(", ", Enum.GetNames<LogLevel>())}.",
    ];

    private static IReadOnlyList<string> ProblemsOf<TOptions>(IConfiguration configuration, string section)
    {
        try
        {
            configuration.GetSection(section).Get<TOptions>();
            return [];
        }
        catch (InvalidOperationException failure)
        {
            return [$"The configuration is not right: {failure.Message}"];
        }
    }
}
