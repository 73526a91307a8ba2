namespace StudyBot.Core.Scoring.Judge;

/// <summary>The judge could not be asked, or did not finish what it said.</summary>
/// <param name="problem">What it means for the answer.</param>
/// <param name="message">For an operator; never with words of an answer.</param>
/// <param name="againAt">When it makes sense to ask again, where that is known.</param>
public sealed class JudgeEndpointException(
    JudgeProblem problem, string message, DateTimeOffset? againAt = null, Exception? cause = null) : Exception(message, cause)
{
    public JudgeProblem Problem { get; } = problem;

    public DateTimeOffset? AgainAt { get; } = againAt;
}
