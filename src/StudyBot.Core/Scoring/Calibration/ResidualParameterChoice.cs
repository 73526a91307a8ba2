namespace StudyBot.Core.Scoring.Calibration;

/// <summary>
/// Chooses the parameters under which the residuals of all questions together are likeliest. Where a scorer is already right on average,
/// that is no correction at all.
/// </summary>
internal static class ResidualParameterChoice
{
    private static readonly double[] Offsets = [0, 0.005, 0.015, 0.03, 0.06];
    private static readonly double[] Similarities = [0, 0.01, 0.03, 0.06, 0.1, 0.2];
    private static readonly double[] Noises = [0.01, 0.02, 0.04, 0.07];

    /// <summary>In an order in which the first of several equal ones corrects least.</summary>
    private static readonly ResidualParameters[] Grid =
    [
        .. from offset in Offsets from similarity in Similarities from noise in Noises
           select new ResidualParameters(offset, similarity, noise),
    ];

    /// <param name="allowsSimilarity">With few corrections only a question's common offset can be told.</param>
    public static ResidualParameters Choose(IReadOnlyList<ResidualSamples> questions, bool allowsSimilarity = true)
    {
        var best = Grid[0];
        var likeliest = double.NegativeInfinity;
        foreach (var parameters in Grid)
        {
            if (!allowsSimilarity && parameters.Similarity > 0)
            {
                continue;
            }

            var likelihood = questions.Sum(samples => samples.LogLikelihood(parameters));
            if (likelihood > likeliest)
            {
                (best, likeliest) = (parameters, likelihood);
            }
        }

        return best;
    }
}
