using StudyBot.Core.Questions;

namespace StudyBot.TestSupport.Questions;

/// <summary>The smallest bank without a mistake, as files. Tests damage one place and look at what is said about it.</summary>
public static class SampleBank
{
    public const string TrackPath = "tracks/ml-engineer.yaml";
    public const string RubricPath = "rubrics/ml-practice.yaml";
    public const string SynonymPath = "synonyms/shared.yaml";
    public const string QuestionPath = "questions/ml-engineer/stale-features.yaml";

    /// <summary>The only concept of the criterion <c>production</c>, which says nothing about what is needed.</summary>
    public const string ProductionConcept =
        """
              - id: freshness-alert
                means: somebody is told when features are late
                ask: Who notices?
                weight: 2
                any: ["@change feature*"]

        """;

    /// <summary>Something that an answer can come near to.</summary>
    private const string Reference =
        "Each column goes in point in time, because otherwise the future gets in; I measure how late a source is and alert somebody.";

    public static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>
    {
        [TrackPath] = """
            id: ml-engineer
            name: ML engineer
            summary: Pipelines and ownership in production.
            topics:
              data-leakage: Data leakage
              monitoring: Monitoring
            lens:
              data: 2
              production: 1.5
              communication: 0.5

            """,
        [RubricPath] = """
            id: ml-practice
            version: 1
            name: Practice
            criteria:
              - id: data
                name: Data
                asks: Where does the data come from?
                levels:
                  0: Not mentioned.
                  1: Named.
                  2: Described.
                  3: Explained.
                  4: Explained with consequences.
              - id: production
                name: Production
                asks: What happens after the launch?
                scoredBy: concepts
                levels: {0: None, 1: Little, 2: Some, 3: Much, 4: All}
              - id: communication
                name: Communication
                asks: Is it easy to follow?
                scoredBy: structure
                levels: {0: None, 1: Little, 2: Some, 3: Much, 4: All}

            """,
        [SynonymPath] = """
            sets:
              drift: [drift*, distribution shift ~3]
              because: [because, due_to, "leads to ~0"]
              change: ["@drift", chang*]

            """,
        [QuestionPath] = """
            id: stale-features
            version: 1
            tracks: [ml-engineer]
            kind: debugging
            topic: data-leakage
            difficulty: 3
            title: The features that were too old
            prompt: |
              The features are a day old. What do you do?
            hints:
              - When is each column written?
            followUp: How do you tell the product manager?
            rubric: ml-practice
            subject:
              - feature*
              - stale/old
              - day
              - column
            criteria:
              - id: data
                needed: 3
                concepts:
                  - id: as-of-time
                    means: features are computed as of the prediction time
                    ask: What was known when?
                    weight: 2
                    required: true
                    any:
                      - point_in_time
                      - as_of date/time ~6
                    with:
                      any: ["@because", future]
                  - id: delay
                    means: the delay is measured
                    ask: How late is each source?
                    weight: 3
                    any: [delay*/late]
                anti:
                  - id: random-split
                    means: a random split
                    remark: A random split lets the future in.
                    cap: 1
                    any: [random split ~3]
              - id: production
                concepts:

            """ + ProductionConcept + """
              - id: communication
            reference:
              - |

            """ + ReferenceAnswer(60) + """
            walkthrough: Look at when each column is written.
            misses:
              - Never asking when a column is written.

            """,
    };

    public static IReadOnlyList<BankFile> Files { get; } = [.. Texts.Select(pair => new BankFile(pair.Key, pair.Value))];

    /// <summary>The bank with one text replaced by another in one file; the old text must be there exactly once.</summary>
    public static IReadOnlyList<BankFile> With(string path, string old, string replacement)
    {
        var text = Texts[path];
        var at = text.IndexOf(old, StringComparison.Ordinal);
        if (at < 0 || text.IndexOf(old, at + 1, StringComparison.Ordinal) >= 0)
        {
            throw new ArgumentException($"'{old}' is not exactly once in {path}.", nameof(old));
        }

        return WithFile(path, text.Replace(old, replacement));
    }

    /// <summary>The bank with a file added or replaced.</summary>
    public static IReadOnlyList<BankFile> WithFile(string path, string text) =>
        [.. Files.Where(file => file.Path != path), new BankFile(path, text)];

    public static IReadOnlyList<BankFile> Without(string path) => [.. Files.Where(file => file.Path != path)];

    /// <summary>An indented line of so many words.</summary>
    public static string ReferenceAnswer(int words) => $"    {Reference}{string.Concat(Enumerable.Repeat(" word", words - Reference.Split(' ').Length))}\n";

    /// <summary>Writes the files below a folder.</summary>
    public static void Write(string folder)
    {
        foreach (var file in Files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }
}
