namespace StudyBot.Core.Commands;

/// <summary>What moderators may do besides looking after tracks.</summary>
internal static class ModeratorCommands
{
    public static IReadOnlyList<CommandSpec> All =>
    [
        Command("setup", "Set up a first track, step by step."),
        Command("status", "See whether everything runs and what comes next."),
        Command("audit", "See what moderators changed lately.", StudyOptions.Count),
        Command(
            "overrule",
            "Give one criterion of an answer another level. Your ruling wins over every scorer.",
            StudyOptions.Member with { IsRequired = true },
            StudyOptions.AnsweredRound with { IsRequired = true },
            StudyOptions.Criterion with { IsRequired = true },
            StudyOptions.Level with { IsRequired = true },
            StudyOptions.Note with { IsRequired = true }),
        Board,
    ];

    public static IReadOnlyList<CommandSpec> Judge =>
    [
        Command("on", "Allow the judge here. Members still decide for themselves."),
        Command("off", "Switch the judge off here."),
        Command("status", "See whether the judge is on, what it has used today, and whether it counts."),
        Command("report", "See how well the judge agrees with your rulings."),
        Command("mirror", "See how much the judge minds the wording of an answer."),
    ];

    private static CommandSpec Board => new()
    {
        Name = "board",
        Description = "Leaderboards that are posted by themselves.",
        Subcommands =
        [
            Command(
                "weekly",
                "Post the leaderboard of the week in a channel.",
                StudyOptions.Channel with { IsRequired = true },
                StudyOptions.Weekday with { IsRequired = true },
                StudyOptions.Time with { IsRequired = true },
                StudyOptions.Zone with { IsRequired = true }),
        ],
    };

    private static CommandSpec Command(string name, string description, params OptionSpec[] options) =>
        new() { Name = name, Description = description, Audience = Audience.Moderator, Options = options };
}
