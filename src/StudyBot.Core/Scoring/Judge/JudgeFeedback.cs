using StudyBot.Core.Scoring.Judge.Reading;
using StudyBot.Core.Scoring.Rules;

namespace StudyBot.Core.Scoring.Judge;

/// <summary>Writes one thing right, one missing and one next step in the rubric's and the author's words; the model writes none.</summary>
internal static class JudgeFeedback
{
    private const int LongestQuote = 120;
    private const int LongestSentence = 200;

    public static Rationale For(IReadOnlyList<CheckedCriterion> criteria)
    {
        var best = criteria.Where(criterion => criterion.Level > 0 && criterion.Evidence.Count > 0)
            .MaxBy(criterion => (criterion.Level, criterion.Criterion.Weight));
        var right = best is null
            ? null
            : $"Good on {best.Criterion.Criterion.Name}: “{Shorten.Quote(best.Evidence[0].Quote, LongestQuote)}”.";
        var weakest = criteria.MaxBy(PointsLost)!; // A question has at least one criterion.
        if (PointsLost(weakest) == 0)
        {
            return new Rationale(right, null, null);
        }

        var missing = weakest.Criterion.Criterion.Name + (weakest.Level == 0 ? " is still open" : " has room for more");
        return new Rationale(
            right,
            Shorten.Sentence($"{missing}: {weakest.Criterion.Criterion.Asks}", LongestSentence),
            weakest.Unmet.Select(item => item.Ask).FirstOrDefault() is { } ask ? Shorten.Sentence(ask, LongestSentence) : null);
    }

    private static decimal PointsLost(CheckedCriterion criterion) =>
        criterion.Criterion.Weight - ScoreArithmetic.Points(criterion.Level, criterion.Criterion.Weight);
}
