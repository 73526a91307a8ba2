namespace StudyBot.Core.Evaluation.Measures;

/// <summary>Agreement on a part of the answers, without intervals: a place to look, not a result.</summary>
public sealed record SliceAgreement(string Name, int Answers, double Qwk, double Mae, double Exact, double Adjacent, double Smd)
{
    public static SliceAgreement Of(string name, IReadOnlyList<ScoredAnswer> answers)
    {
        var total = AnswerSums.Of(answers).Total();
        return new SliceAgreement(
            name, (int)Math.Round(total.Answers), total.Qwk, total.Mae, total.Exact, total.Adjacent, total.Smd);
    }
}
