using System.Runtime.CompilerServices;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Rules;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring;

/// <summary>
/// Scores by the question's own concepts: offline, without weights, the same to the byte everywhere. docs/scoring.md tells how.
/// </summary>
public sealed class RuleScorer : IScorer
{
    /// <summary>
    /// Compiling takes longer than scoring, so it is done once for each question, for as long as somebody holds the question.
    /// </summary>
    private readonly ConditionalWeakTable<Question, CompiledQuestion> _compiled = [];

    public string Version => "rules/3";

    public ValueTask<AnswerScore> ScoreAsync(QuestionEdition edition, string answer, CancellationToken cancellationToken) =>
        ValueTask.FromResult(Score(edition, answer));

    public AnswerScore Score(QuestionEdition edition, string answer)
    {
        var question = Compile(edition);
        var reading = AnswerReading.Of(question, answer);
        var floor = Guards.FloorOf(reading, question);
        var limit = floor == Floor.None ? Guards.LevelLimit(reading) : 0;
        var scored = GiveLevels(edition, reading, limit);
        return new AnswerScore
        {
            Criteria = [.. scored.Select(one => Report(one, reading.Text, floor))],
            Rationale = floor == Floor.None ? Feedback.For(reading.Text, scored) : Feedback.ForFloor(floor, question),
            ReviewReasons = Guards.Reasons(reading, floor, scored),
        };
    }

    private CompiledQuestion Compile(QuestionEdition edition)
    {
        if (_compiled.TryGetValue(edition.Question, out var known) && ReferenceEquals(known.Synonyms, edition.Synonyms))
        {
            return known;
        }

        var compiled = new CompiledQuestion(edition);
        _compiled.AddOrUpdate(edition.Question, compiled);
        return compiled;
    }

    private static List<ScoredCriterion> GiveLevels(QuestionEdition edition, AnswerReading reading, int limit)
    {
        var criteria = reading.Findings.Select(finding => CriterionOf(edition, finding)).ToList();
        var weights = CriterionWeights.Of(edition, criteria);
        var best = reading.Findings.Max(finding => Math.Min(finding.Level, limit));
        var structure = Math.Min(limit, StructureLevel.Limit(StructureLevel.Of(reading.Shape), best));
        return
        [
            .. reading.Findings.Select((finding, place) => new ScoredCriterion(
                criteria[place],
                finding,
                weights[place],
                criteria[place].ScoredBy == ScoredBy.Structure ? structure : Math.Min(finding.Level, limit),
                limit)),
        ];
    }

    private static Criterion CriterionOf(QuestionEdition edition, CriterionFinding finding)
    {
        var id = finding.Criterion.Criterion.Id;
        return edition.Rubric.Criteria.FirstOrDefault(criterion => criterion.Id == id) ??
            throw new ArgumentException($"The rubric '{edition.Rubric.Id}' has no criterion '{id}'.", nameof(edition));
    }

    private static CriterionScore Report(ScoredCriterion scored, AnswerText answer, Floor floor) => new()
    {
        CriterionId = scored.Criterion.Id,
        Name = scored.Criterion.Name,
        Level = scored.Level,
        Weight = scored.Weight,
        Evidence = floor == Floor.None ? [.. scored.Finding.Found.Select(found => Quote(found, answer))] : [],
        Missing = floor == Floor.None
            ? [.. scored.Finding.Missing.Select(concept => concept.Id)]
            : [.. scored.Finding.Criterion.Criterion.Concepts.OrderByDescending(concept => concept.Weight).Select(concept => concept.Id)],
        Reason = floor == Floor.None ? ReasonText.Of(scored) : FloorTexts.Reason(floor),
    };

    private static Evidence Quote(FoundConcept found, AnswerText answer)
    {
        var quote = answer.Quote(found.Span);
        return new Evidence(found.Concept.Id, answer.Tokens[found.Span.Start].Start, quote.Length, quote);
    }
}
