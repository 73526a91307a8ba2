namespace StudyBot.Core.Commands;

/// <summary>What every member may do.</summary>
internal static class MemberCommands
{
    public static CommandSpec TrackList => Command("list", "See every track and where it is posted.");

    public static IReadOnlyList<CommandSpec> All =>
    [
        Command("answer", "Answer the open question. Without a text, a form opens.", StudyOptions.AnswerText),
        Command("me", "See your points, streak and recent answers."),
        Command("leaderboard", "See who leads.", StudyOptions.Track, StudyOptions.Period),
        Command("why", "See how your answer was scored, point by point.", StudyOptions.Round),
        Command("hide", "Take your name off the leaderboards. Your points stay yours."),
        Command("show", "Put your name back on the leaderboards."),
        Command("day", "Set when your own day starts, so that your streak counts it.", StudyOptions.Zone, StudyOptions.DayStart),
        Command("link", "Share your progress with who you are in another workspace or platform.", StudyOptions.LinkCode),
        Command("unlink", "Stop sharing your progress with who you are elsewhere."),
        Command("help", "See what you can do, or how one command works.", StudyOptions.HelpTopic),
        Command("how-points-work", "Read how answers become points."),
        Privacy,
    ];

    public static IReadOnlyList<CommandSpec> Judge =>
    [
        Command("opt-in", "Let your answers from now on be sent to the judge, without your name."),
        Command("opt-out", "Send none of your answers to the judge. You keep the rule score."),
    ];

    private static CommandSpec Privacy => new()
    {
        Name = "privacy",
        Description = "What is kept about you, and how to take it along or delete it.",
        Subcommands =
        [
            Command("about", "Read what is kept about you, for how long and why."),
            Command("export", "Get everything kept about you as a file."),
            Command(
                "delete", "Delete everything kept about you. This cannot be undone.", StudyOptions.Confirm with { IsRequired = true }),
        ],
    };

    private static CommandSpec Command(string name, string description, params OptionSpec[] options) =>
        new() { Name = name, Description = description, Audience = Audience.Everyone, Options = options };
}
