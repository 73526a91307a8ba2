using StudyBot.Core.Questions;

namespace StudyBot.Core.Scoring;

/// <summary>
/// Scores the questions' own texts: a reference answer must do well on its question and earn nothing on every other; no answer, the
/// question itself and a bare list of the patterns' words must not pay.
/// </summary>
public static class ContentCheck
{
    private const decimal LeastForAReference = 8.0m;
    private const int LeastLevelOfAReference = 3;
    private const decimal MostForAList = 2.9m;

    private static readonly string[] NoAnswers = ["", "fine", "ok thanks", "I don't know."];

    /// <summary>The findings in the order of the questions; none for a sound bank.</summary>
    public static IReadOnlyList<ContentFinding> Run(QuestionBank bank)
    {
        var scorer = new RuleScorer();
        var questions = bank.Questions.OrderBy(question => question.Id).ToList();
        return
        [
            .. questions.SelectMany(question =>
            {
                var edition = bank.Edition(question, question.Tracks[0]);
                return References(scorer, edition)
                    .Concat(Floors(scorer, edition))
                    .Concat(OtherAnswers(scorer, edition, questions));
            }),
        ];
    }

    private static IEnumerable<ContentFinding> References(RuleScorer scorer, QuestionEdition edition)
    {
        var question = edition.Question;
        foreach (var (place, reference) in question.ReferenceAnswers.Index())
        {
            var score = scorer.Score(edition, reference);
            if (score.Total < LeastForAReference)
            {
                yield return new(question.Id, $"Reference answer {place + 1} should score at least {LeastForAReference}.", score.Total);
            }

            foreach (var criterion in score.Criteria.Where(criterion => criterion.Level < LeastLevelOfAReference))
            {
                var missing = string.Join(", ", criterion.Missing);
                var what = $"Reference answer {place + 1} should reach level {LeastLevelOfAReference} on {criterion.CriterionId} " +
                    $"({criterion.Reason}; missing: {missing}).";
                yield return new(question.Id, what, criterion.Level);
            }
        }
    }

    private static IEnumerable<ContentFinding> Floors(RuleScorer scorer, QuestionEdition edition)
    {
        var question = edition.Question;
        foreach (var text in NoAnswers.Append(question.Prompt))
        {
            if (scorer.Score(edition, text).Total is > 0 and var total)
            {
                var name = text == question.Prompt ? "The question itself" : $"'{text}'";
                yield return new(question.Id, $"{name} should score 0.", total);
            }
        }

        if (scorer.Score(edition, ListOfPatterns(question)).Total is > MostForAList and var list)
        {
            yield return new(question.Id, "A bare list of the patterns' words should score under 3.", list);
        }
    }

    private static IEnumerable<ContentFinding> OtherAnswers(RuleScorer scorer, QuestionEdition edition, List<Question> questions)
    {
        foreach (var other in questions.Where(other => other.Id != edition.Question.Id))
        {
            foreach (var reference in other.ReferenceAnswers)
            {
                if (scorer.Score(edition, reference).Total is > 0 and var total)
                {
                    yield return new(edition.Question.Id, $"The reference answer of '{other.Id}' should score 0.", total);
                }
            }
        }
    }

    /// <summary>What somebody would paste who had seen the patterns.</summary>
    private static string ListOfPatterns(Question question)
    {
        var concepts = question.Criteria.SelectMany(criterion => criterion.Concepts);
        var patterns = concepts.SelectMany(concept => concept.Any).Concat(question.Subject);
        var words = patterns.SelectMany(pattern => pattern.Split(' ')).Where(part => part[0] is not ('~' or '@'))
            .SelectMany(term => term.Split('/')).Select(option => option.Replace('_', ' ').Replace("*", "")).Distinct();
        return string.Join(", ", words);
    }
}
