namespace StudyBot.Core.Scoring.Calibration;

/// <summary>
/// Learns from graded answers to some questions what signals are worth on others: a ridge regression that is chosen by how it predicts
/// questions it has not seen.
/// </summary>
/// <remarks>
/// Three things keep it steady with few questions. The weights of the leading signals are drawn towards one common weight instead of
/// towards zero, so that what is left under a strong penalty is their plain mean. What the answers to one question share is partly taken out, because
/// questions differ in how hard they are. And instead of the one best setting all settings count, each the more the better it predicted the
/// questions that were left out.
/// </remarks>
internal static class QuestionRidge
{
    /// <summary>How strongly weights are held back, in units of a signal's variance.</summary>
    private static readonly double[] Penalties = [0.003, 0.01, 0.03, 0.1, 0.3, 1];

    /// <summary>How much of what the answers to one question share is taken out; 1 would be all of it.</summary>
    private static readonly double[] SharedParts = [0.5, 0.8];

    /// <summary>A setting whose error is larger by a part counts for less by this power of the number of questions.</summary>
    private const double Sharpness = 4;

    private const double LeastInfluence = 1e-4;

    /// <param name="leading">How many of the signals have weights that are drawn towards a common one.</param>
    /// <exception cref="ArgumentException">The answers are to fewer than two questions.</exception>
    public static QuestionRidgeFit Fit(IReadOnlyList<GradedSignals> answers, int leading)
    {
        var sums = new QuestionSums(answers, leading);
        if (sums.Questions < 2)
        {
            throw new ArgumentException("A fit across questions needs answers to two questions or more.", nameof(answers));
        }

        var settings = (from penalty in Penalties from part in SharedParts select Try(sums, penalty, part)).ToList();
        var least = settings.Min(setting => setting.Error);
        var model = new double[sums.Size + 1];
        var heldOut = new double[answers.Count];
        var total = settings.Sum(setting => Influence(setting, least, sums.Questions));
        foreach (var setting in settings)
        {
            var influence = Influence(setting, least, sums.Questions) / total;
            if (influence > LeastInfluence)
            {
                Add(heldOut, setting.HeldOut, influence);
                Add(model, sums.Solve(setting.Penalty, setting.Part, leftOut: null), influence);
            }
        }

        return new QuestionRidgeFit(sums.Unfold(model), heldOut);
    }

    private static Setting Try(QuestionSums sums, double penalty, double part)
    {
        var heldOut = new double[sums.Answers];
        for (var question = 0; question < sums.Questions; question++)
        {
            sums.Predict(question, sums.Solve(penalty, part, question), heldOut);
        }

        return new Setting(penalty, part, heldOut, sums.SquaredError(heldOut));
    }

    private static double Influence(Setting setting, double least, int questions) =>
        least == 0 ? 1 : Math.Exp(-Sharpness * questions * ((setting.Error / least) - 1));

    private static void Add(double[] sum, double[] part, double factor)
    {
        for (var place = 0; place < sum.Length; place++)
        {
            sum[place] += factor * part[place];
        }
    }

    /// <param name="HeldOut">For each answer what it is worth to a fit without its question.</param>
    private sealed record Setting(double Penalty, double Part, double[] HeldOut, double Error);
}
