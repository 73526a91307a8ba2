namespace StudyBot.Core.Evaluation.Measures;

/// <summary>Agreement on a part of the answers, without intervals: a place to look, not a result.</summary>
/// <param name="Bias">The machine's mean less the people's; within one level they do not spread, so this is in scores from 0 to 1.</param>
public sealed record SliceAgreement(string Name, int Answers, double Qwk, double Mae, double Exact, double Adjacent, double Bias)
{
    public static SliceAgreement Of(string name, IReadOnlyList<ScoredAnswer> answers)
    {
        var total = AnswerSums.Of(answers).Total();
        return new SliceAgreement(
            name, (int)Math.Round(total.Answers), total.Qwk, total.Mae, total.Exact, total.Adjacent, total.Bias);
    }
}
