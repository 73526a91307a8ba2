using StudyBot.Core.Scoring.Judge.Prompting;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Judge.Reading;

/// <summary>
/// Holds a sheet to the answer. A met item without a quotation from the answer counts as not evidenced; a level may be one above or below what
/// the evidenced items amount to, and is nothing without any.
/// </summary>
internal sealed class SheetCheck(AnswerText answer, QuoteFinder quotes)
{
    /// <summary>How far a level and its items may be apart.</summary>
    private const int Tolerance = 1;

    /// <returns>The checked sheet, or what is wrong with all of it.</returns>
    public (CheckedSheet? Sheet, JudgeProblem? Problem) Check(JudgeSheet sheet)
    {
        if (sheet.Criteria.Any(Contradicts))
        {
            return (null, JudgeProblem.Contradictory);
        }

        var met = sheet.Criteria.Sum(criterion => MetIn(criterion).Count());
        var found = sheet.Criteria.ToDictionary(criterion => criterion.Criterion.Id, FindQuotes);
        var failed = met - found.Values.Sum(spans => spans.Count);
        return failed * 2 > met
            ? (null, JudgeProblem.InventedQuotes)
            : (new CheckedSheet(
                [.. sheet.Criteria.Select(criterion => Check(criterion, found[criterion.Criterion.Id]))], failed, sheet.IsInjectionSuspected), null);
    }

    /// <summary>By the judge's own verdicts, before any quotation is looked at.</summary>
    private static bool Contradicts(SheetCriterion criterion) => criterion.Criterion.Items is [{ IsForm: true }]
        ? criterion.Items[0].Verdict == ItemVerdict.Met == (criterion.Level == 0)
        : Math.Abs(criterion.Level - criterion.Criterion.LevelOf([.. MetIn(criterion).Select(item => item.Item)])) > Tolerance;

    private Dictionary<CaseItem, TokenSpan> FindQuotes(SheetCriterion criterion)
    {
        var found = new Dictionary<CaseItem, TokenSpan>();
        foreach (var item in MetIn(criterion))
        {
            if (quotes.Find(item.Quote) is { } span)
            {
                found.Add(item.Item, span);
            }
        }

        return found;
    }

    private CheckedCriterion Check(SheetCriterion criterion, Dictionary<CaseItem, TokenSpan> found) => new(
        criterion.Criterion,
        Math.Min(criterion.Level, MostFor(criterion.Criterion, found.Keys)),
        [.. found.OrderBy(pair => pair.Value).Select(pair => Quote(pair.Key, pair.Value))],
        [.. criterion.Criterion.Items.Where(item => !found.ContainsKey(item)).OrderByDescending(item => item.Weight)]);

    private static int MostFor(CaseCriterion criterion, IReadOnlyCollection<CaseItem> evidenced) => evidenced.Count switch
    {
        0 => 0,
        _ when criterion.Items is [{ IsForm: true }] => ScoreArithmetic.HighestLevel,
        _ => criterion.LevelOf(evidenced) + Tolerance,
    };

    private Evidence Quote(CaseItem item, TokenSpan span)
    {
        var quote = answer.Quote(span);
        return new Evidence(item.Id, answer.Tokens[span.Start].Start, quote.Length, quote);
    }

    private static IEnumerable<SheetItem> MetIn(SheetCriterion criterion) => criterion.Items.Where(item => item.Verdict == ItemVerdict.Met);
}
