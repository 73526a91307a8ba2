namespace StudyBot.Core.Commands;

/// <summary>The options of <c>/study</c>, each worded once and optional unless the command says otherwise.</summary>
internal static class StudyOptions
{
    public static OptionSpec AnswerText => new()
    {
        Name = "text",
        Description = "Your answer. Leave it out and a form opens.",
        MaxLength = 4000,
        TakesRest = true,
        Example = "Precision falls when the threshold is lowered, because more negatives pass.",
    };

    public static OptionSpec Track => new()
    {
        Name = "track",
        Description = "Which track, for example ml-engineer.",
        Completion = CompletionKind.Track,
        Example = "ml-engineer",
    };

    public static OptionSpec Period => new()
    {
        Name = "window",
        Description = "Which stretch of time counts.",
        Kind = OptionKind.Choice,
        Choices = ["day", "week", "month", "season", "all"],
        Example = "week",
    };

    public static OptionSpec Round => new()
    {
        Name = "round",
        Description = "Which round. Leave it out for your latest answer.",
        Completion = CompletionKind.Round,
        Example = "42",
    };

    public static OptionSpec Member => new()
    {
        Name = "member",
        Description = "Whose answer.",
        Completion = CompletionKind.Member,
        Example = "Birch",
    };

    public static OptionSpec AnsweredRound => new()
    {
        Name = "round",
        Description = "Which round, by its number.",
        Completion = CompletionKind.AnsweredRound,
        Example = "42",
    };

    public static OptionSpec Criterion => new()
    {
        Name = "criterion",
        Description = "Which criterion, for example data.",
        Completion = CompletionKind.Criterion,
        Example = "data",
    };

    public static OptionSpec Level => new()
    {
        Name = "level",
        Description = "The level you give, by the rubric's descriptions.",
        Kind = OptionKind.Integer,
        Minimum = 0,
        Maximum = 4,
        Example = "3",
    };

    public static OptionSpec Note => new()
    {
        Name = "note",
        Description = "Why, in a sentence. The author reads it.",
        MaxLength = 300,
        TakesRest = true,
        Example = "Names the leak in other words.",
    };

    public static OptionSpec Zone => new()
    {
        Name = "zone",
        Description = "Time zone, for example Europe/Berlin.",
        Completion = CompletionKind.TimeZone,
        Example = "Europe/Berlin",
    };

    public static OptionSpec DayStart => new()
    {
        Name = "start",
        Description = "When your day starts, for example 04:00 if you study past midnight.",
        Example = "04:00",
    };

    public static OptionSpec LinkCode => new()
    {
        Name = "code",
        Description = "The code you got as the other member. Leave it out to get one.",
        MaxLength = 20,
        Example = "K7QM-4TXN",
    };

    public static OptionSpec HelpTopic => new()
    {
        Name = "command",
        Description = "Which command, for example leaderboard.",
        Completion = CompletionKind.Command,
        TakesRest = true,
        Example = "leaderboard",
    };

    public static OptionSpec Confirm => new()
    {
        Name = "confirm",
        Description = "Say yes to confirm.",
        Kind = OptionKind.Choice,
        Choices = ["yes"],
        Example = "yes",
    };

    public static OptionSpec Count => new()
    {
        Name = "count",
        Description = "How many entries, newest first.",
        Kind = OptionKind.Integer,
        Minimum = 1,
        Maximum = 100,
        Example = "20",
    };

    public static OptionSpec Subscription => new()
    {
        Name = "subscription",
        Description = "Which subscription, by its name in the track list.",
        Completion = CompletionKind.Subscription,
        Example = "ml-daily",
    };

    public static OptionSpec Channel => new()
    {
        Name = "channel",
        Description = "Which channel, for example #practice.",
        Completion = CompletionKind.Channel,
        Example = "#practice",
    };

    public static OptionSpec Days => new()
    {
        Name = "days",
        Description = "On which days, for example Mon,Wed or weekdays.",
        Completion = CompletionKind.Days,
        Example = "Mon,Wed",
    };

    public static OptionSpec Weekday => new()
    {
        Name = "day",
        Description = "On which day.",
        Kind = OptionKind.Choice,
        Choices = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"],
        Example = "friday",
    };

    public static OptionSpec Time => new()
    {
        Name = "time",
        Description = "At what time, for example 09:00.",
        Example = "09:00",
    };

    public static OptionSpec AnswerWindow => new()
    {
        Name = "window",
        Description = "How long answers count, for example 20h.",
        Example = "20h",
    };

    public static OptionSpec Grace => new()
    {
        Name = "grace",
        Description = "How late a question may still be posted after an outage, for example 2h.",
        Example = "2h",
    };

    public static OptionSpec Until => new()
    {
        Name = "until",
        Description = "The first day it posts again, for example 2026-01-07.",
        Example = "2026-01-07",
    };

    public static OptionSpec Date => new()
    {
        Name = "date",
        Description = "Which date, for example 2026-12-25.",
        Example = "2026-12-25",
    };

    public static OptionSpec HolidayName => new()
    {
        Name = "name",
        Description = "What the day is called.",
        TakesRest = true,
        Example = "Winter break",
    };
}
