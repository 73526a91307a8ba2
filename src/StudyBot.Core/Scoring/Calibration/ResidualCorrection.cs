namespace StudyBot.Core.Scoring.Calibration;

/// <summary>
/// Moves the scores of one question by what people corrected on it: a Gaussian process over the residuals, in closed form.
/// </summary>
/// <remarks>Rasmussen and Williams, Gaussian Processes for Machine Learning, 2006, equations 2.25, 2.26 and 5.12.</remarks>
internal sealed class ResidualCorrection(ResidualSamples samples, ResidualParameters parameters)
{
    private readonly Cholesky? _factor = samples.Count == 0 || parameters.IsOff ? null : samples.Factor(parameters);

    private double[]? _weights;
    private double? _usualDeviation;

    /// <summary>Whether a person's score can be foretold less well than those of four in five graded answers from the others.</summary>
    public bool IsUnsure(double deviation) => _factor is not null && parameters.Similarity > 0 &&
        deviation > (_usualDeviation ??= UsualDeviation(_factor, samples.Count));

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

    /// <summary>Four in five graded answers have a smaller one when they are foretold without themselves.</summary>
    private static double UsualDeviation(Cholesky factor, int count)
    {
        var deviations = new double[count];
        var unit = new double[count];
        for (var place = 0; place < unit.Length; place++)
        {
            unit[place] = 1;
            var inverse = 0.0;
            foreach (var value in factor.SolveLower(unit))
            {
                inverse += value * value;
            }

            deviations[place] = Math.Sqrt(1 / inverse);
            unit[place] = 0;
        }

        Array.Sort(deviations);
        return deviations[deviations.Length * 4 / 5];
    }
}
