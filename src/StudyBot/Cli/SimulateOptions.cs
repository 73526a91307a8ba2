using System.CommandLine;

namespace StudyBot.Cli;

/// <summary>The options of <c>simulate</c>: a schedule as a moderator would type it, or changes to one that exists.</summary>
internal sealed class SimulateOptions
{
    public Option<int> DayCount { get; } = new("--for")
    {
        Description = "How many days to print.",
        HelpName = "DAYS",
        DefaultValueFactory = _ => 30,
    };

    public Option<string?> Days { get; } = new("--days")
    {
        Description = "For example weekdays, Mon,Wed or \"every 2 weeks Mon\".",
        HelpName = "DAYS",
    };

    public Option<string?> Time { get; } = new("--time") { Description = "For example 09:00.", HelpName = "TIME" };

    public Option<string?> Zone { get; } = new("--zone") { Description = "For example Europe/Berlin.", HelpName = "ZONE" };

    public Option<string?> Window { get; } = new("--window")
    {
        Description = "How long answers count, for example 20h.",
        HelpName = "LENGTH",
    };

    public Option<string?> From { get; } = new("--from") { Description = "The first date (default: today).", HelpName = "DATE" };
}
