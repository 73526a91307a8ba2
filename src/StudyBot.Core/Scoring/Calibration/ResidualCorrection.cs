namespace StudyBot.Core.Scoring.Calibration;

/// <summary>
/// Moves the scores of one question by what people corrected on it: a Gaussian process over the residuals, in closed form.
/// </summary>
/// <remarks>Rasmussen and Williams, Gaussian Processes for Machine Learning, 2006, equations 2.25 and 2.26.</remarks>
internal sealed class ResidualCorrection(ResidualSamples samples, ResidualParameters parameters)
{
    private readonly Cholesky? _factor = samples.Count == 0 || parameters.IsOff ? null : samples.Factor(parameters);

    private double[]? _weights;

    /// <summary>How far an answer's score is to be moved, and the standard deviation of a person's score around the moved one.</summary>
    public (double Offset, double Deviation) At(TermVector answer)
    {
        var before = parameters.Offset + (parameters.Similarity * answer.Cosine(answer)) + parameters.Noise;
        if (_factor is null)
        {
            return (0, Math.Sqrt(before));
        }

        _weights ??= _factor.Solve(samples.Residuals);
        var shared = new double[samples.Count];
        var offset = 0.0;
        for (var place = 0; place < shared.Length; place++)
        {
            shared[place] = parameters.Offset + (parameters.Similarity * answer.Cosine(samples.Vectors[place]));
            offset += shared[place] * _weights[place];
        }

        var known = 0.0;
        foreach (var value in _factor.SolveLower(shared))
        {
            known += value * value;
        }

        return (offset, Math.Sqrt(Math.Max(parameters.Noise, before - known)));
    }
}
