using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Scoring.Calibration;
using StudyBot.Core.Scoring.Reference;

namespace StudyBot.Core.Evaluation;

/// <summary>Measures plain rows.</summary>
internal static class PlainSamples
{
    private const int WordsShown = 8;

    public static IReadOnlyList<PlainSample> Of(IReadOnlyList<PlainRow> rows, ScoreScale scale, IProgress<int>? progress)
    {
        var stems = new StemTable();
        var tasks = rows.GroupBy(row => row.Question).ToDictionary(
            question => question.Key,
            question => new ReferenceTask(
                question.First().Text, [.. question.SelectMany(row => row.References).Distinct()], stems));
        var signals = new ReferenceSignals(stems, tasks.Values);
        var samples = new List<PlainSample>(rows.Count);

        // All are read before the first is measured, so that alike stems are looked for once.
        foreach (var (row, answer) in rows.Select(row => (row, StemmedText.Read(row.Answer, stems))).ToList())
        {
            var task = tasks[row.Question];
            var measured = new ReferenceSample(
                row.Question,
                signals.Measure(task, answer),
                row.Share,
                scale.LevelOf(row.Share),
                answer.Words == 0,
                TermCounts.Of(row.Answer));
            samples.Add(new PlainSample(row, measured, answer.Words, Evidence(task, answer, stems), scale));
            progress?.Report(samples.Count);
        }

        return samples;
    }

    private static string Evidence(ReferenceTask task, StemmedText answer, StemTable stems)
    {
        var found = task.Whole.Different.Where(answer.Set.Contains).ToList();
        var missing = task.Whole.Different.Where(stem => !answer.Set.Contains(stem)).ToList();
        return $"has {found.Count} of {task.Whole.Different.Length} stems of the reference ({Names(found, stems)}), "
            + $"lacks {Names(missing, stems)}";
    }

    private static string Names(List<int> found, StemTable stems) => found.Count == 0
        ? "none"
        : string.Join(' ', found.Take(WordsShown).Select(stems.Name)) + (found.Count > WordsShown ? " …" : "");
}
