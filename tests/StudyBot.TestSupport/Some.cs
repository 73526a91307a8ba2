using StudyBot.Core.Chat;
using StudyBot.Core.Questions;

namespace StudyBot.TestSupport;

/// <summary>Test data: defaults for all that does not matter, named arguments for what does.</summary>
public static class Some
{
    /// <summary>A Monday, 08:00 UTC.</summary>
    public static readonly DateTimeOffset Monday = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    public static readonly TrackId TrackId = new("ml-engineer");

    /// <summary>An answer that names every concept of <see cref="Question"/>.</summary>
    public const string GoodAnswer =
        "I would first check for leakage: the refund column is written after the customer cancels, so it gives the label away. "
        + "Then I would split the data by time because a random split mixes the future into training. "
        + "Finally I would monitor the live precision and roll back when it falls.";

    public const string WeakAnswer = "I would check the table for leakage of the label into the columns, that is my first guess here.";

    /// <summary>An answer that <see cref="ScoreInText"/> gives this level.</summary>
    public static string AnswerOfLevel(int level) => $"I would first look at when each column is written [level {level}]";

    /// <summary>A moderator.</summary>
    public static ChatMember Moderator() => Member("Alder", isModerator: true);

    public static ChannelRef Channel(string id = "ml") => new(FakePlatform.PlatformName, "room", id);

    public static ChatMember Member(string name = "Birch", bool isModerator = false) =>
        new(new MemberRef(FakePlatform.PlatformName, "room", name.ToLowerInvariant()), name, isModerator);

    public static QuestionBank Bank(int questions = 3) => new(
        [Track()],
        [Rubric()],
        [.. Enumerable.Range(1, questions).Select(number => Question($"question-{number}", topic: $"topic-{number % 3}"))],
        new Dictionary<string, IReadOnlyList<string>>());

    public static QuestionEdition Edition(Question? question = null) =>
        new(question ?? Question(), Rubric(), Track(), new Dictionary<string, IReadOnlyList<string>>());

    public static Track Track() => new(
        TrackId,
        "ML engineer",
        "Pipelines and ownership.",
        new Dictionary<string, string> { ["topic-0"] = "Data leakage", ["topic-1"] = "Metrics", ["topic-2"] = "Monitoring" },
        new Dictionary<string, decimal> { ["data"] = 2, ["production"] = 1 });

    public static Rubric Rubric() => new(
        "ml-practice",
        1,
        "Practice",
        [
            new Criterion("data", "Data", "Where does the data come from?", ScoredBy.Concepts, ["none", "a little", "half", "most", "all"]),
            new Criterion("production", "Production", "How is it run?", ScoredBy.Concepts, ["none", "a little", "half", "most", "all"]),
        ]);

    public static Question Question(string id = "question-1", string topic = "topic-0", int version = 1) => new()
    {
        Id = new QuestionId(id),
        Version = version,
        Tracks = [TrackId],
        Kind = QuestionKind.Debugging,
        Topic = topic,
        Difficulty = 3,
        Title = $"The model that is too good ({id})",
        Prompt = "Your churn model has an AUC of 0.99 offline. What do you look at **first**?",
        Hints = ["When is each column written?"],
        FollowUp = "How do you tell the product manager?",
        RubricId = "ml-practice",
        Subject = ["leak*", "refund*", "split", "churn*/cancel*"],
        Criteria =
        [
            new QuestionCriterion
            {
                Id = "data",
                Needed = 3,
                Concepts =
                [
                    Concept("leakage", 2, "leak*"),
                    Concept("time-split", 1, "split time ~3"),
                ],
                AntiConcepts = [],
            },
            new QuestionCriterion
            {
                Id = "production",
                Needed = 1,
                Concepts = [Concept("monitor", 1, "monitor")],
                AntiConcepts = [],
            },
        ],
        ReferenceAnswers = [GoodAnswer],
        Walkthrough = "Look at when each column is written.",
        Misses = ["Asking when a column is written."],
    };

    private static Concept Concept(string id, int weight, params string[] any) => new()
    {
        Id = id,
        Means = $"the idea of {id}",
        Ask = $"What about {id}?",
        Weight = weight,
        IsRequired = false,
        Any = any,
    };
}
