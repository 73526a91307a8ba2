namespace StudyBot.Core.Scoring.Calibration;

/// <summary>Corrected answers to one question: how far each was off, and how alike they are.</summary>
internal sealed class ResidualSamples
{
    private readonly double[] _likeness;

    public ResidualSamples(IReadOnlyList<TermVector> vectors, double[] residuals)
    {
        Vectors = vectors;
        Residuals = residuals;
        _likeness = new double[Count * Count];
        for (var one = 0; one < Count; one++)
        {
            for (var other = 0; other <= one; other++)
            {
                _likeness[(one * Count) + other] = vectors[one].Cosine(vectors[other]);
            }
        }
    }

    public IReadOnlyList<TermVector> Vectors { get; }

    /// <summary>What a person gave less what was predicted.</summary>
    public double[] Residuals { get; }

    public int Count => Vectors.Count;

    public Cholesky Factor(ResidualParameters parameters)
    {
        var matrix = new double[Count * Count];
        for (var one = 0; one < Count; one++)
        {
            for (var other = 0; other <= one; other++)
            {
                var place = (one * Count) + other;
                matrix[place] = parameters.Offset + (parameters.Similarity * _likeness[place]);
            }

            matrix[(one * Count) + one] += parameters.Noise;
        }

        return Cholesky.Factor(matrix, Count);
    }

    /// <summary>How well the parameters foretell these residuals: the logarithm of their density.</summary>
    public double LogLikelihood(ResidualParameters parameters)
    {
        var factor = Factor(parameters);
        var whitened = factor.SolveLower(Residuals);
        var squares = 0.0;
        foreach (var value in whitened)
        {
            squares += value * value;
        }

        return -0.5 * (squares + factor.LogDeterminant + (Count * Math.Log(2 * Math.PI)));
    }
}
