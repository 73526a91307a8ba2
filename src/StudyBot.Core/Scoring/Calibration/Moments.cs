namespace StudyBot.Core.Scoring.Calibration;

/// <summary>Where numbers lie and how far they spread.</summary>
internal readonly record struct Moments(double Mean, double Deviation)
{
    public static Moments Of(IReadOnlyList<double> values)
    {
        if (values.Count == 0)
        {
            return default;
        }

        var sum = 0.0;
        foreach (var value in values)
        {
            sum += value;
        }

        var mean = sum / values.Count;
        var squares = 0.0;
        foreach (var value in values)
        {
            squares += (value - mean) * (value - mean);
        }

        return new Moments(mean, Math.Sqrt(squares / values.Count));
    }
}
