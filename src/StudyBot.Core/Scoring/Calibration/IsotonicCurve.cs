namespace StudyBot.Core.Scoring.Calibration;

/// <summary>A rising curve from a raw signal to a score: the closest one to the graded answers that never falls.</summary>
/// <remarks>Fitted by pooling adjacent violators; between two steps it is drawn straight, outside it goes on level.</remarks>
public sealed class IsotonicCurve
{
    private readonly double[] _places;
    private readonly double[] _values;

    private IsotonicCurve(double[] places, double[] values)
    {
        _places = places;
        _values = values;
    }

    /// <exception cref="ArgumentException">There is nothing to fit to, or the lists differ in length.</exception>
    public static IsotonicCurve Fit(IReadOnlyList<double> signals, IReadOnlyList<double> scores)
    {
        if (signals.Count == 0 || signals.Count != scores.Count)
        {
            throw new ArgumentException("A curve needs as many scores as signals, and at least one.", nameof(scores));
        }

        var blocks = new List<Block>();
        foreach (var group in signals.Zip(scores).GroupBy(pair => pair.First).OrderBy(group => group.Key))
        {
            var count = group.Count();
            blocks.Add(new Block(group.Key * count, group.Sum(pair => pair.Second), count));
            while (blocks.Count > 1 && blocks[^2].Value >= blocks[^1].Value)
            {
                blocks[^2] = blocks[^2].With(blocks[^1]);
                blocks.RemoveAt(blocks.Count - 1);
            }
        }

        return new IsotonicCurve([.. blocks.Select(block => block.Place)], [.. blocks.Select(block => block.Value)]);
    }

    public double At(double signal)
    {
        var next = 0;
        while (next < _places.Length && _places[next] <= signal)
        {
            next++;
        }

        if (next == 0 || next == _places.Length)
        {
            return _values[next == 0 ? 0 : ^1];
        }

        var share = (signal - _places[next - 1]) / (_places[next] - _places[next - 1]);
        return _values[next - 1] + (share * (_values[next] - _values[next - 1]));
    }

    /// <summary>Neighbours that share one value: their mean.</summary>
    private readonly record struct Block(double PlaceSum, double ValueSum, int Count)
    {
        public double Place => PlaceSum / Count;

        public double Value => ValueSum / Count;

        public Block With(Block other) => new(PlaceSum + other.PlaceSum, ValueSum + other.ValueSum, Count + other.Count);
    }
}
