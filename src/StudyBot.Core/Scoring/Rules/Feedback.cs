using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Writes one thing right, one missing and one next step.</summary>
internal static class Feedback
{
    private const int LongestQuote = 120;
    private const int LongestName = 50;
    private const int LongestMissing = 210;
    private const int LongestNextStep = 200;

    private const string BetterForm =
        "Open with your main claim, then give each step its own short sentence or bullet, and say why with 'because' or 'but'.";

    public static Rationale ForFloor(Floor floor, CompiledQuestion question)
    {
        var ask = question.Criteria.SelectMany(criterion => criterion.Concepts).Select(concept => concept.Concept)
            .OrderByDescending(concept => concept.IsRequired).ThenByDescending(concept => concept.Weight).FirstOrDefault()?.Ask;
        var nextStep = ask is null ? null : Shorten.Sentence($"A place to start: {ask}", LongestNextStep);
        return new Rationale(null, FloorTexts.Missing(floor), nextStep);
    }

    public static Rationale For(AnswerText answer, IReadOnlyList<ScoredCriterion> criteria)
    {
        var right = Right(answer, criteria);
        if (criteria.All(scored => scored.Level == ScoreArithmetic.HighestLevel))
        {
            return new Rationale(right, null, null);
        }

        var weakest = criteria.MaxBy(scored => scored.PointsLost)!;
        return new Rationale(
            right,
            Shorten.Sentence(Mistake(criteria) ?? Missing(weakest), LongestMissing),
            Shorten.Sentence(NextStep(weakest, criteria), LongestNextStep));
    }

    /// <summary>Quotes the weightiest concept found, of the criterion that counts most.</summary>
    private static string? Right(AnswerText answer, IReadOnlyList<ScoredCriterion> criteria)
    {
        var best = criteria.Where(scored => scored.Level > 0)
            .SelectMany(scored => scored.Finding.Found, (scored, found) => (scored, found))
            .OrderByDescending(pair => pair.scored.Weight * pair.found.Concept.Weight)
            .ThenByDescending(pair => pair.scored.Level)
            .FirstOrDefault();
        if (best.found is null)
        {
            return null;
        }

        var quote = Shorten.Quote(Clause.Around(answer, best.found.Span, LongestQuote), LongestQuote);
        return $"Good on {Shorten.Sentence(best.scored.Criterion.Name, LongestName)}: “{quote}”.";
    }

    private static string? Mistake(IReadOnlyList<ScoredCriterion> criteria) =>
        criteria.OrderByDescending(scored => scored.PointsLost).SelectMany(scored => scored.Finding.Mistaken).FirstOrDefault()?.Remark;

    /// <summary>Says where the points are with the rubric's own question, never with the concepts.</summary>
    private static string Missing(ScoredCriterion weakest)
    {
        var start = weakest.Level switch
        {
            0 => $"{weakest.Criterion.Name} is still open",
            1 or 2 => $"{weakest.Criterion.Name} has a start and room for more",
            _ => $"{weakest.Criterion.Name} is nearly complete",
        };
        return $"{start}: {weakest.Criterion.Asks}";
    }

    private static string NextStep(ScoredCriterion weakest, IReadOnlyList<ScoredCriterion> criteria)
    {
        if (weakest.Criterion.ScoredBy == ScoredBy.Structure)
        {
            return BetterForm;
        }

        var missing = criteria.OrderByDescending(scored => scored == weakest).ThenByDescending(scored => scored.PointsLost)
            .SelectMany(scored => scored.Finding.Missing).FirstOrDefault();
        return missing?.Ask ?? "Turn the terms into full sentences: what would you do, in which order, and why?";
    }
}
