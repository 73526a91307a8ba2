using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring.Judge;

/// <summary>
/// The judge as a scorer, for measuring it on answers that somebody has graded. Members' answers do not come this way: there consent,
/// budget and licence are asked first.
/// </summary>
/// <param name="judge">Null, like the endpoint, where no judge is configured.</param>
public sealed class JudgeScorer(RuleScorer rules, AnswerJudge? judge, IJudgeEndpoint? endpoint) : IScorer
{
    public bool IsConfigured => judge is not null && endpoint is not null;

    public string Version => judge is null || endpoint is null ? "judge/none" : $"{judge.Version}:{endpoint.Model}";

    /// <exception cref="InvalidOperationException">No judge is configured.</exception>
    /// <exception cref="JudgeEndpointException">It could not be asked, or gave no verdict that holds.</exception>
    public async ValueTask<AnswerScore> ScoreAsync(QuestionEdition edition, string answer, CancellationToken cancellationToken)
    {
        if (judge is null || endpoint is null)
        {
            throw new InvalidOperationException("No judge is configured. Set Judge:Endpoint and Judge:Model; docs/judge.md tells how.");
        }

        var ruleScore = rules.Score(edition, answer);
        var outcome = await judge.JudgeAsync(new JudgeCase(edition, answer, ruleScore), endpoint, cancellationToken);
        return outcome switch
        {
            JudgeOutcome.Judged judged => judged.Score,
            JudgeOutcome.NotJudged { Problem: JudgeProblem.TooShort } => ruleScore,
            JudgeOutcome.NotJudged not => throw new JudgeEndpointException(
                not.Problem, $"The judge gave no verdict that holds: {not.Problem}."),
            _ => throw new InvalidOperationException($"No case for {outcome.GetType().Name}."),
        };
    }
}
