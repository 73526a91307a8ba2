namespace StudyBot.Benchmarks;

/// <summary>Times in milliseconds, and what can be said of them.</summary>
internal sealed class Percentiles(IEnumerable<double> milliseconds)
{
    private readonly double[] _sorted = [.. milliseconds.Order()];

    public override string ToString() => $"median {At(0.5):0.0} ms, p99 {At(0.99):0.0} ms, max {At(1):0.0} ms ({_sorted.Length})";

    private double At(double share) => _sorted[Math.Min(_sorted.Length - 1, (int)(_sorted.Length * share))];
}
