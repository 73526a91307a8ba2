using StudyBot.Core.Evaluation.Measures;

namespace StudyBot.Core.Evaluation.Reports;

/// <summary>Finds the answers that scorer and people disagree on most.</summary>
internal static class Disagreements
{
    private const int Most = 10;
    private const int LongestExcerpt = 160;

    /// <summary>The ten largest for each criterion, the largest first.</summary>
    public static IReadOnlyList<Disagreement> Largest(IReadOnlyList<ScoredAnswer> answers) =>
    [
        .. answers.GroupBy(answer => answer.Criterion).OrderBy(criterion => criterion.Key, StringComparer.Ordinal)
            .SelectMany(criterion => criterion
                .GroupBy(answer => answer.Key)
                .Select(verdicts => (First: verdicts.First(), Machine: verdicts.Average(verdict => verdict.Pair.Machine)))
                .OrderByDescending(answer => Math.Abs(answer.First.Pair.Human - answer.Machine))
                .ThenBy(answer => answer.First.Key, StringComparer.Ordinal)
                .Take(Most)
                .Where(answer => answer.First.Pair.Human != answer.Machine)
                .Select(answer => Of(answer.First, answer.Machine))),
    ];

    private static Disagreement Of(ScoredAnswer answer, double machine) => new(
        answer.Key,
        answer.Pair.Human,
        machine,
        answer.Pair.HumanLevel,
        answer.Pair.MachineLevel,
        answer.Evidence,
        Excerpt(answer.Text.ReplaceLineEndings(" ").Trim()));

    private static string Excerpt(string text) => text.Length <= LongestExcerpt ? text : $"{text[..LongestExcerpt].TrimEnd()}…";
}
