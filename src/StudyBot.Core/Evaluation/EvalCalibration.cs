namespace StudyBot.Core.Evaluation;

/// <summary>What a scorer may learn from graded answers before it is measured on others.</summary>
/// <param name="IsCrossQuestion">From half of the questions for the other half.</param>
/// <param name="Labels">And from so many answers to each question, which are not measured.</param>
public sealed record EvalCalibration(bool IsCrossQuestion, int Labels)
{
    public static readonly EvalCalibration None = new(IsCrossQuestion: false, Labels: 0);

    public static readonly EvalCalibration CrossQuestion = new(IsCrossQuestion: true, Labels: 0);

    public static EvalCalibration WithLabels(int labels) => new(IsCrossQuestion: true, labels);

    public override string ToString() => (IsCrossQuestion, Labels) switch
    {
        (false, _) => "none",
        (true, 0) => "cross-question",
        (true, var labels) => $"cross-question and {labels} labelled answers for each question",
    };
}
