namespace StudyBot.Core.Scoring.Calibration;

/// <summary>A weighted sum of signals.</summary>
public sealed record LinearModel(double Intercept, IReadOnlyList<double> Weights)
{
    public double At(ReadOnlySpan<double> signals)
    {
        var sum = Intercept;
        for (var place = 0; place < signals.Length; place++)
        {
            sum += Weights[place] * signals[place];
        }

        return sum;
    }
}
