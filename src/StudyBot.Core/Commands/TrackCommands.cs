namespace StudyBot.Core.Commands;

/// <summary>What moderators may do with tracks and their subscriptions.</summary>
internal static class TrackCommands
{
    private static readonly OptionSpec Subscription = StudyOptions.Subscription with { IsRequired = true };

    public static IReadOnlyList<CommandSpec> All =>
    [
        Command(
            "subscribe",
            "Post a track in a channel on a schedule.",
            StudyOptions.Track with { IsRequired = true },
            StudyOptions.Channel with { IsRequired = true },
            StudyOptions.Days with { IsRequired = true },
            StudyOptions.Time with { IsRequired = true },
            StudyOptions.Zone with { IsRequired = true },
            StudyOptions.AnswerWindow,
            StudyOptions.Grace),
        Command(
            "schedule",
            "Change when a subscription posts. What you leave out stays as it is.",
            Subscription,
            StudyOptions.Days,
            StudyOptions.Time,
            StudyOptions.Zone,
            StudyOptions.AnswerWindow,
            StudyOptions.Grace),
        Command("pause", "Stop posting, until a date or until you resume.", Subscription, StudyOptions.Until),
        Command("resume", "Start posting again.", Subscription),
        Command("skip", "Leave out the next question. Do it again to undo.", Subscription),
        Command(
            "holiday",
            "Post nothing on a date. Do it again to undo.",
            Subscription,
            StudyOptions.Date with { IsRequired = true },
            StudyOptions.HolidayName),
        Command("preview", "See the next question before it is posted. Only you see it.", Subscription),
        Command("post-now", "Post the next question right away.", Subscription),
        Command("close", "Close the open round now and show the results.", Subscription),
        Command("unsubscribe", "End a subscription. Answers and points are kept.", Subscription),
    ];

    private static CommandSpec Command(string name, string description, params OptionSpec[] options) =>
        new() { Name = name, Description = description, Audience = Audience.Moderator, Options = options };
}
