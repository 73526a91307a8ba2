namespace StudyBot.Core.Scoring.Judge;

/// <summary>What came of asking the judge about one answer.</summary>
public abstract record JudgeOutcome
{
    private JudgeOutcome()
    {
    }

    /// <param name="Score">Points are ours, from the levels.</param>
    /// <param name="Samples">How often the judge was asked.</param>
    /// <param name="IsSuspicious">The answer speaks to the judge: no level is above that of the rules.</param>
    public sealed record Judged(AnswerScore Score, JudgeConfidence Confidence, int Samples, bool IsSuspicious) : JudgeOutcome;

    /// <summary>There is no verdict. Never a zero, and never a pass.</summary>
    public sealed record NotJudged(JudgeProblem Problem) : JudgeOutcome;
}
