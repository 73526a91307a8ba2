namespace StudyBot.Core.Scoring.Reference;

/// <summary>
/// Measures how an answer compares with the references of its question. Every signal is a number of this answer alone; what they are worth
/// is learned elsewhere.
/// </summary>
/// <param name="references">Of all questions at hand: what many of them use says little.</param>
internal sealed class ReferenceSignals(StemTable stems, IReadOnlyCollection<ReferenceTask> references)
{
    /// <summary>An answer below this many words cannot say much.</summary>
    private const double WordsOfAFullSentence = 12;

    private const int BestLine = 2;

    private static readonly string[] LeadingNames =
    [
        "words found (log)", "recall (root)", "best line", "character runs", "richness", "full sentence", "order", "words (log)",
    ];

    private static readonly string[] OtherNames =
    [
        "recall", "rare recall", "pairs", "precision", "rare precision", "numbers", "new precision", "question words", "variety",
        "recall beyond the question", "alike recall", "vocabulary", "formulas (log)", "recall by precision",
    ];

    private readonly StemLikeness _likeness = new(stems);

    private readonly Dictionary<int, int> _uses = references.SelectMany(task => task.Whole.Different).CountBy(stem => stem).ToDictionary();

    /// <summary>The first <see cref="Leading"/> rise with what the answer has of the references, whatever the question.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. LeadingNames, .. OtherNames];

    public static int Leading => LeadingNames.Length;

    /// <summary>The share of the references' stems that the answer has.</summary>
    public static double Recall(double[] signals) => signals[Leading];

    /// <summary>A score for want of graded answers: the references' words, or one of their lines.</summary>
    public static double Uncalibrated(double[] signals) => Math.Max(Recall(signals), signals[BestLine]);

    public double[] Measure(ReferenceTask task, StemmedText answer)
    {
        var whole = task.Whole;
        var recall = Overlap.Share(whole.Different, answer.Set);
        var precision = Overlap.Share(answer.Different, whole.Set);
        var said = answer.Different.Where(stem => !task.Question.Set.Contains(stem)).ToArray();
        return
        [
            Math.Log(1 + answer.Content.Count(whole.Set.Contains)),
            Math.Sqrt(recall),
            task.Lines.Max(line => Overlap.Balanced(line, answer)),
            Overlap.Dice(whole.CharacterRuns, answer.CharacterRuns),
            Math.Min(1, (double)said.Length / Math.Max(1, task.New.Length)),
            Math.Min(1, answer.Words / WordsOfAFullSentence),
            whole.Content.Length == 0 ? 0 : (double)Overlap.CommonSequence(whole.Content, answer.Content) / whole.Content.Length,
            Math.Log(1 + answer.Words),
            recall,
            Overlap.WeightedShare(whole.Different, answer.Set, Rarity),
            Overlap.Share(whole.Pairs, answer.Pairs),
            precision,
            Overlap.WeightedShare(answer.Different, whole.Set, Rarity),
            task.Numbers.Length == 0 ? 0.5 : Overlap.Share(task.Numbers, answer.Set),
            Overlap.Share(said, whole.Set),
            Overlap.Share(answer.Different, task.Question.Set),
            answer.Content.Length == 0 ? 0 : (double)answer.Different.Length / answer.Content.Length,
            Overlap.Share(task.New, answer.Set),
            _likeness.Share(whole.Different, answer.Set),
            answer.Different.Length == 0 ? 0 : (double)answer.Different.Count(_uses.ContainsKey) / answer.Different.Length,
            Math.Log(1 + answer.Signs),
            recall * precision,
        ];
    }

    private double Rarity(int stem) => Math.Log(1 + (references.Count / (_uses.TryGetValue(stem, out var uses) ? uses : 0.5)));
}
