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
        // All are read before the first is measured, so that alike stems are looked for once.
        var texts = rows.Select(row => StemmedText.Read(row.Answer, stems)).ToList();
        var terms = rows.Select(row => TermCounts.Of(row.Answer)).ToList();
        var weights = new TermWeights(terms);
        var vectors = terms.ConvertAll(weights.Vector);
        var signals = new ReferenceSignals(stems, tasks.Values);
        var peers = Enumerable.Range(0, rows.Count).GroupBy(place => rows[place].Question).ToDictionary(
            question => question.Key,
            question => new PeerSignals(tasks[question.Key], [.. question.Select(place => (texts[place], vectors[place]))]));
        var samples = new List<PlainSample>(rows.Count);
        foreach (var (place, row) in rows.Index())
        {
            var (task, text) = (tasks[row.Question], texts[place]);
            var measured = new ReferenceSample(
                row.Question,
                [.. signals.Measure(task, text), .. peers[row.Question].Measure(text, vectors[place])],
                row.Share,
                scale.LevelOf(row.Share),
                text.Words == 0,
                terms[place]);
            samples.Add(new PlainSample(row, measured, text.Words, Evidence(task, text, stems), scale));
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
