namespace StudyBot.Core.Scoring.Reference;

/// <summary>A question with its reference answers, ready to be compared with answers.</summary>
internal sealed class ReferenceTask
{
    /// <summary>A line with fewer stems is a heading or a number, not something to be said.</summary>
    private const int FewestStemsOfALine = 2;

    public ReferenceTask(string question, IReadOnlyList<string> references, StemTable stems)
    {
        Question = StemmedText.Read(question, stems);
        Whole = StemmedText.Read(string.Join('\n', references), stems);
        var lines = references.SelectMany(reference => reference.Split('\n')).Select(line => StemmedText.Read(line, stems))
            .Where(line => line.Different.Length >= FewestStemsOfALine).ToList();
        Lines = lines.Count == 0 ? [Whole] : lines;
        New = [.. Whole.Different.Where(stem => !Question.Set.Contains(stem))];
        Numbers = [.. Whole.Different.Where(stems.IsNumber)];
    }

    public StemmedText Question { get; }

    /// <summary>All references together.</summary>
    public StemmedText Whole { get; }

    /// <summary>Its lines: alternatives or parts, which cannot be told apart.</summary>
    public IReadOnlyList<StemmedText> Lines { get; }

    /// <summary>The different stems of the references that the question does not already use.</summary>
    public int[] New { get; }

    public int[] Numbers { get; }
}
