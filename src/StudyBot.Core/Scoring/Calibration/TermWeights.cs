namespace StudyBot.Core.Scoring.Calibration;

/// <summary>How telling a term is: the fewer of the known texts have it, the more.</summary>
internal sealed class TermWeights
{
    private readonly Dictionary<ulong, int> _texts = [];
    private readonly int _count;

    public TermWeights(IReadOnlyCollection<TermCounts> texts)
    {
        _count = texts.Count;
        foreach (var term in texts.SelectMany(text => text.Terms))
        {
            _texts[term] = _texts.GetValueOrDefault(term) + 1;
        }
    }

    public TermVector Vector(TermCounts text)
    {
        var values = new double[text.Terms.Length];
        var squares = 0.0;
        for (var place = 0; place < values.Length; place++)
        {
            values[place] = (1 + Math.Log(text.Counts[place])) * Of(text.Terms[place]);
            squares += values[place] * values[place];
        }

        var length = squares == 0 ? 1 : Math.Sqrt(squares);
        return new TermVector(text.Terms, [.. values.Select(value => value / length)]);
    }

    private double Of(ulong term) => 1 + Math.Log((1.0 + _count) / (1 + _texts.GetValueOrDefault(term)));
}
