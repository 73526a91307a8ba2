using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>The weight of each criterion of a question through the lens of a track.</summary>
internal static class CriterionWeights
{
    /// <summary>Criteria scored by structure together are never more than a tenth of the total, so at most a ninth of the rest.</summary>
    private const decimal MostStructureToContent = 9m;

    public static decimal[] Of(QuestionEdition edition, IReadOnlyList<Criterion> criteria)
    {
        var weights = criteria.Select(criterion => edition.Track.Lens.GetValueOrDefault(criterion.Id, 1m)).ToArray();
        var content = criteria.Select((criterion, place) => criterion.ScoredBy == ScoredBy.Concepts ? weights[place] : 0).Sum();
        var structure = weights.Sum() - content;
        if (structure * MostStructureToContent <= content)
        {
            return weights;
        }

        return
        [
            .. weights.Select((weight, place) =>
                criteria[place].ScoredBy == ScoredBy.Concepts ? weight : Share(weight, structure, content)),
        ];
    }

    /// <summary>Rounded down, so that rounding cannot lift the share above a tenth.</summary>
    private static decimal Share(decimal weight, decimal structure, decimal content) =>
        Math.Round(weight / structure * content / MostStructureToContent, 4, MidpointRounding.ToZero);
}
