using StudyBot.Core.Questions;

namespace StudyBot.Core.Tests.Scoring;

/// <summary>A small question with everything the scorer looks at, and answers to it.</summary>
internal static class Sample
{
    public const string Prompt =
        "Your churn model has 0.99 AUC offline, and nobody on the team believes it.\n\n**Task:** What do you suspect, and how do you find out?";

    /// <summary>All ideas, as prose.</summary>
    public const string Prose =
        """
        I suspect leakage: some column of the churn table is written after the customer has cancelled. First I would rebuild every
        feature as of the prediction time, because a value from the future gives the label away.

        Then I split the data by date and train on the past only, so the test looks like production. A simple baseline, such as last month's
        usage, tells me what a plausible AUC would be. After launch I monitor the score of each weekly cohort, but the labels arrive
        thirty days late, so I also watch the inputs.
        """;

    /// <summary>The same ideas, as bullets.</summary>
    public const string Bullets =
        """
        I suspect leakage in the churn table:
        - a column is written after the customer has cancelled
        - rebuild each feature as of the prediction time, because the future gives the label away
        - split by date, train on the past only
        - compare with a simple baseline for the AUC
        - monitor each weekly cohort; labels arrive late, but the inputs can be watched
        """;

    public const string Terms =
        "leakage, churn, as of, prediction time, future, because, split by date, past, baseline, AUC, monitor, cohort, labels late, cancelled";

    /// <summary>To another question.</summary>
    public const string OtherAnswer =
        """
        I would send one message at eleven: what happened, who is affected, and when the next update comes. The support team gets the same
        text before the public does, because they will be asked first. I would not promise a time for the repair, but I would name
        the hour of the next update and keep it.
        """;

    private static readonly Dictionary<string, IReadOnlyList<string>> Synonyms = new()
    {
        ["because"] = ["because", "since", "so_that"],
        ["leak"] = ["leak*", "information from future ~2"],
    };

    public static QuestionEdition Edition() => new(
        Question(),
        new Rubric("ml-practice", 1, "Machine-learning practice",
        [
            new Criterion("data", "Data", "Where do the columns come from, and when are they written?", ScoredBy.Concepts, Levels),
            new Criterion("evaluation", "Evaluation", "How would you know that it works?", ScoredBy.Concepts, Levels),
            new Criterion("communication", "Communication", "Is it easy to follow?", ScoredBy.Structure, Levels),
        ]),
        Track(new Dictionary<string, decimal> { ["data"] = 2, ["evaluation"] = 1, ["communication"] = 1 }),
        Synonyms);

    public static QuestionBank Bank(params Question[] questions)
    {
        var edition = Edition();
        return new QuestionBank([edition.Track], [edition.Rubric], questions, Synonyms);
    }

    public static Track Track(IReadOnlyDictionary<string, decimal> lens) =>
        new(new TrackId("ml-engineer"), "ML engineer", "Pipelines.", new Dictionary<string, string> { ["data-leakage"] = "Leakage" }, lens);

    public static Question Question() => new()
    {
        Id = new QuestionId("churn-model-too-good"),
        Version = 1,
        Tracks = [new TrackId("ml-engineer")],
        Kind = QuestionKind.Debugging,
        Topic = "data-leakage",
        Difficulty = 3,
        Title = "The churn model that is too good",
        Prompt = Prompt,
        Hints = [],
        FollowUp = "And then?",
        RubricId = "ml-practice",
        Subject = ["churn*/cancel*", "@leak", "auc/offline", "column*/feature*"],
        Criteria = [Data(), Evaluation(), new QuestionCriterion { Id = "communication", Needed = 0, Concepts = [], AntiConcepts = [] }],
        ReferenceAnswers = [Prose],
        Walkthrough = "",
        Misses = [],
    };

    public static Concept Concept(string id, string pattern, int weight = 1, bool isRequired = false, SecondAnchor? with = null) => new()
    {
        Id = id,
        Means = $"the idea of {id}",
        Ask = $"What about {id}?",
        Weight = weight,
        IsRequired = isRequired,
        Any = pattern.Split(" | "),
        With = with,
    };

    private static QuestionCriterion Data() => new()
    {
        Id = "data",
        Needed = 5,
        Concepts =
        [
            Concept(
                "as-of-time",
                "point_in_time | as_of date/time/prediction",
                weight: 2,
                isRequired: true,
                new SecondAnchor(12, ["@because", "@leak", "future"])),
            Concept("column-written-late", "column* written after/later ~6", weight: 2),
            Concept("label-delay", "label* late/delay*", weight: 1),
        ],
        AntiConcepts =
        [
            new AntiConcept("random-split", "a random split", "A random split lets the future in. Split by time.", 1, ["random split ~3"]),
        ],
    };

    private static QuestionCriterion Evaluation() => new()
    {
        Id = "evaluation",
        Needed = 4,
        Concepts =
        [
            Concept("time-split", "split date/time ~4 | train* past ~4", weight: 2),
            Concept("baseline", "simple/naive baseline ~2", weight: 1),
            Concept("monitoring", "monitor* cohort/score/weekly ~6", weight: 1),
        ],
        AntiConcepts = [],
    };

    private static IReadOnlyList<string> Levels => ["Nothing.", "A start.", "Half.", "Most.", "All."];
}
