using StudyBot.Core.Scoring.Judge.Reading;

namespace StudyBot.Core.Scoring.Judge;

/// <summary>Turns checked levels into a score: the points are ours, and so is every word a member reads.</summary>
/// <param name="isSuspicious">The answer speaks to whoever scores it.</param>
internal sealed class ScoreWriter(AnswerScore rules, bool isSuspicious)
{
    public static decimal Total(IReadOnlyList<CheckedCriterion> criteria) => ScoreArithmetic.Total([.. criteria.Select(Of)]);

    /// <param name="suspectsInjection">The judge thinks that it is being spoken to.</param>
    public JudgeOutcome.Judged Write(
        IReadOnlyList<CheckedCriterion> criteria, JudgeConfidence confidence, int samples, bool suspectsInjection)
    {
        var held = isSuspicious || suspectsInjection;
        var score = new AnswerScore
        {
            Criteria = [.. criteria.Select(criterion => held ? HeldToRules(criterion) : Of(criterion))],
            Rationale = JudgeFeedback.For(criteria),
            ReviewReasons = [.. rules.ReviewReasons.Concat(Reasons(held, confidence))],
        };
        return new JudgeOutcome.Judged(score, confidence, samples, held);
    }

    private static IEnumerable<ReviewReason> Reasons(bool isHeld, JudgeConfidence confidence)
    {
        if (isHeld)
        {
            yield return ReviewReason.SpeaksToTheScorer;
        }

        if (confidence == JudgeConfidence.CloseCall)
        {
            yield return ReviewReason.CloseCall;
        }
    }

    /// <summary>A model may have been talked into a level, the rules cannot be: what they do not give is not given.</summary>
    private CriterionScore HeldToRules(CheckedCriterion criterion)
    {
        var rule = rules.Criteria.FirstOrDefault(one => one.CriterionId == criterion.Criterion.Id);
        return rule is not null && criterion.Level > rule.Level
            ? rule with { Reason = $"by the rules, because the answer speaks to the scorer: level {rule.Level}" }
            : Of(criterion);
    }

    private static CriterionScore Of(CheckedCriterion criterion) => new()
    {
        CriterionId = criterion.Criterion.Id,
        Name = criterion.Criterion.Criterion.Name,
        Level = criterion.Level,
        Weight = criterion.Criterion.Weight,
        Evidence = criterion.Evidence,
        Missing = [.. criterion.Unmet.Where(item => !item.IsForm).Select(item => item.Id)],
        Reason = $"the judge found {criterion.Evidence.Count} of {criterion.Criterion.Items.Count} and quoted each: level {criterion.Level}",
    };
}
