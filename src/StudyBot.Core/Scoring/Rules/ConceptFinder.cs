using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Finds the concepts of a criterion in one answer.</summary>
/// <param name="acceptsReasons">False for a list of terms: standing side by side is no argument, so second anchors do not count.</param>
internal sealed class ConceptFinder(PatternMatcher matcher, bool acceptsReasons)
{
    public const int NegationReach = 3;

    /// <summary>Speaking against a mistake is a merit and takes more words ("I would never do a plain random split").</summary>
    private const int NegationReachOfMistakes = 6;

    public CriterionFinding Find(CompiledCriterion criterion)
    {
        var found = new List<FoundConcept>();
        var missing = new List<Concept>();
        foreach (var concept in criterion.Concepts)
        {
            if (Find(concept) is { } span)
            {
                found.Add(new FoundConcept(concept.Concept, span));
            }
            else
            {
                missing.Add(concept.Concept);
            }
        }

        return new CriterionFinding(
            criterion,
            [.. found.OrderBy(one => one.Span.Start).ThenBy(one => one.Span.End)],
            [.. missing.OrderByDescending(one => one.IsRequired).ThenByDescending(one => one.Weight)],
            [.. criterion.AntiConcepts.Where(IsMade).Select(anti => anti.AntiConcept)],
            Nearness: 0);
    }

    private bool IsMade(CompiledAntiConcept mistake) => matcher.FindBest(mistake.Any, NegationReachOfMistakes) is not null;

    private TokenSpan? Find(CompiledConcept concept) => concept switch
    {
        { With: null } => matcher.FindBest(concept.Any, NegationReach),
        _ when !acceptsReasons => null,
        { With: var with } => FindBoth(concept.Any, with, concept.Concept.With?.Within ?? 0),
    };

    /// <summary>The closest pair of anchors. The same words cannot be both.</summary>
    private TokenSpan? FindBoth(CompiledPattern[] any, CompiledPattern[] with, int within)
    {
        var firsts = matcher.FindAll(any, NegationReach);
        if (firsts.Count == 0)
        {
            return null;
        }

        var seconds = matcher.FindAll(with, negationReach: 0);
        TokenSpan? best = null;
        foreach (var first in firsts)
        {
            foreach (var second in seconds)
            {
                var both = first.Union(second);
                if (first != second && first.DistanceTo(second) <= within && both.Length < (best?.Length ?? int.MaxValue))
                {
                    best = both;
                }
            }
        }

        return best;
    }
}
