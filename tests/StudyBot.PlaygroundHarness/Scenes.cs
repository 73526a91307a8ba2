using StudyBot.Core.Chat;

namespace StudyBot.PlaygroundHarness;

/// <summary>Cards and forms as the bot would write them.</summary>
internal static class Scenes
{
    private const string SmallestPng =
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";

    public static Card Question(DateTimeOffset now) => new()
    {
        Title = "Churn model: great offline, useless online",
        Sections =
        [
            new(null, Markup.Trusted(
                "Your churn model reaches **0.91 AUC** on last quarter's data. Two weeks after launch the retention team says its "
                + "list is *no better than a random one*.\n\nWhere do you look first, and what would you expect to find?")),
            new("What you know", Markup.Trusted(
                "- Features come from the warehouse, refreshed nightly\n- The label is \"cancelled within 30 days\"\n"
                + "- The split was random over customers\n\n```python\nX_train, X_test = train_test_split(features, test_size=0.2)\n```")),
        ],
        Fields =
        [
            new("Track", Markup.Of($"ML engineer")),
            new("Kind", Markup.Of($"Debugging")),
            new("Difficulty", Markup.Of($"3 of 5")),
            new("Closes", Markup.Of($"{now.AddHours(5)}")),
        ],
        Buttons = [new("answer", "Answer privately", ButtonTone.Primary), new("hint", "Hint"), new("flag", "Flag this question")],
        Footer = Markup.Of($"Answer in the thread, or privately with the button. Answers open when the round closes {now.AddHours(5)}."),
    };

    public static Card Closed(DateTimeOffset now) => new()
    {
        Title = "Closed: When is accuracy the wrong metric?",
        Tone = CardTone.Muted,
        Sections = [new(null, Markup.Trusted("Six answers, best 22 of 24. The walkthrough is in the thread."))],
        Footer = Markup.Of($"Closed {now.AddHours(-16)}."),
    };

    public static Card Leaderboard() => new()
    {
        Title = "Leaderboard, this month",
        Tone = CardTone.Good,
        Picture = new Picture(Convert.FromBase64String(SmallestPng), "Bars of the points of the first three, best first."),
        Sections =
        [
            new(null, Markup.Trusted("1. **Birch**: 214 points, 9 days in a row\n2. **Alder**: 188 points\n3. **Cedar**: 131 points")),
        ],
        Footer = Markup.Of($"Points come from the rubric. Ties share a rank."),
    };

    public static Card Me(string name) => new()
    {
        Title = "Where you stand",
        Sections = [new(null, Markup.Of($"{name}, you have answered **12** questions. Weakest so far: *evaluation*."))],
        Fields = [new("Points", Markup.Of($"188")), new("Streak", Markup.Of($"4 days")), new("Rank", Markup.Of($"2 of 9"))],
    };

    public static Card Help(string text) => new()
    {
        Title = "There is no such command",
        Tone = CardTone.Warning,
        Sections = [new(null, Markup.Of($"`/study help` lists them all. You typed: {text}"))],
    };

    public static Card Hint() => new()
    {
        Title = "Hint",
        Sections = [new(null, Markup.Trusted("When was each feature **known**? Compare that with the moment the prediction is made."))],
    };

    public static Card Received(long revision) => new()
    {
        Title = $"Got it (version {revision + 1}), scoring",
        Sections = [new(null, Markup.Trusted("The result will appear right here. Editing your answer scores it again."))],
    };

    public static Card PrivateAnswer(string answer, DateTimeOffset now) => new()
    {
        Title = "Scored: 17 of 24",
        Tone = CardTone.Good,
        Sections =
        [
            new("You wrote", Markup.Quote(answer)),
            new("Why", Markup.Bullets(
                Markup.Trusted("**Data 4/4**: you name leakage and where it enters"),
                Markup.Trusted("**Evaluation 2/4**: say which split you would use instead"))),
        ],
        Footer = Markup.Of($"You can improve it until {now.AddHours(5)}."),
    };

    public static Form AnswerForm() => new("answer", "Answer privately", "Send answer",
    [
        new FormField
        {
            Id = "answer", Label = "Your answer", Kind = FormFieldKind.Paragraph, MaxLength = 4000,
            Hint = "Clarify, baseline, data, metric, then the rest. Others see only that you answered.",
        },
        new FormField
        {
            Id = "confidence", Label = "How sure are you?", Kind = FormFieldKind.Choice, Value = "2",
            Choices = [new("1", "Guessing"), new("2", "Fairly sure"), new("3", "Would bet on it")],
        },
        new FormField { Id = "note", Label = "Note to yourself", IsRequired = false, MaxLength = 200 },
    ]);

    public static Form ScheduleForm() => new("schedule", "When does ml-engineer post?", "Save schedule",
    [
        new FormField
        {
            Id = "time", Label = "Time of day", Value = "09:00", MaxLength = 5, Hint = "24-hour clock, as on the wall where you live.",
        },
        new FormField { Id = "zone", Label = "Time zone", Value = "Europe/Berlin", MaxLength = 40 },
    ]);
}
