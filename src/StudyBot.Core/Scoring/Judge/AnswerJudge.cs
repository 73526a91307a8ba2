using StudyBot.Core.Scoring.Judge.Prompting;

namespace StudyBot.Core.Scoring.Judge;

/// <summary>
/// Has an answer judged: asks, holds every reply to the schema and to the answer, asks again where there is a doubt, and gives levels only
/// where the readings agree.
/// </summary>
/// <param name="delimiter">Random at each call.</param>
public sealed class AnswerJudge(JudgePrompts prompts, Func<string> delimiter)
{
    /// <summary>An answer with fewer words is left to the rules.</summary>
    public const int FewestWords = 12;

    /// <summary>What the judge is told, for all rubrics together; without the model.</summary>
    public string Version { get; } = $"{JudgeSchema.Version}-{prompts.Version}";

    /// <summary>What the judge is told for one rubric, as it is named in a stored score; without the model.</summary>
    public string VersionFor(string rubricId) => $"{JudgeSchema.Version}-{prompts.For(rubricId).Version}";

    /// <exception cref="JudgeEndpointException">The judge could not be asked; nothing is known about the answer.</exception>
    public async Task<JudgeOutcome> JudgeAsync(JudgeCase judged, IJudgeEndpoint endpoint, CancellationToken cancellationToken)
    {
        var hearing = new CaseHearing(judged, prompts);
        if (hearing.Words < FewestWords)
        {
            return new JudgeOutcome.NotJudged(JudgeProblem.TooShort);
        }

        var readings = new Readings(judged.RuleScore);
        while (readings.NeedsAnother)
        {
            readings.Add(await hearing.AskAsync(endpoint, readings.Asked, delimiter(), cancellationToken));
        }

        return readings.Outcome(new ScoreWriter(judged.RuleScore, hearing.SpeaksToTheScorer));
    }

    /// <summary>One reading without conclusions, not held to the rules: to see how the judge takes other wordings.</summary>
    /// <returns>Levels by criterion; null when the reply cannot be used.</returns>
    /// <inheritdoc cref="JudgeAsync"/>
    public async Task<IReadOnlyDictionary<string, int>?> ReadOnceAsync(
        JudgeCase judged, IJudgeEndpoint endpoint, CancellationToken cancellationToken)
    {
        var (sheet, _) = await new CaseHearing(judged, prompts).AskAsync(endpoint, 0, delimiter(), cancellationToken);
        return sheet?.Criteria.ToDictionary(criterion => criterion.Criterion.Id, criterion => criterion.Level);
    }
}
