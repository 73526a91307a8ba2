namespace StudyBot.Core.Evaluation.Measures;

/// <summary>Parts of the answers in which a scorer may do worse than on the whole.</summary>
internal static class Slices
{
    private const int ShortWords = 50;
    private const int LongWords = 150;

    public static IReadOnlyList<SliceAgreement> Of(IReadOnlyList<ScoredAnswer> answers) =>
    [
        .. By(answers, answer => Of(answer.Criterion) + $"human level {answer.Pair.HumanLevel}"),
        .. By(answers, answer => Length(answer.Words)),
        .. By(answers, answer => answer.HasCode ? "with code" : "without code"),
        .. By(answers, answer => answer.IsFlagged ? "flagged for a look" : "not flagged"),
    ];

    public static IReadOnlyList<SliceAgreement> ByQuestion(IReadOnlyList<ScoredAnswer> answers) => By(answers, answer => answer.Question);

    private static IReadOnlyList<SliceAgreement> By(IReadOnlyList<ScoredAnswer> answers, Func<ScoredAnswer, string> name) =>
    [
        .. answers.GroupBy(name).OrderBy(slice => slice.Key, StringComparer.Ordinal)
            .Select(slice => SliceAgreement.Of(slice.Key, [.. slice])),
    ];

    private static string Of(string? criterion) => criterion is null ? "" : $"{criterion}, ";

    private static string Length(int words) => words switch
    {
        < ShortWords => "length: under 50 words",
        <= LongWords => "length: 50 to 150 words",
        _ => "length: over 150 words",
    };
}
