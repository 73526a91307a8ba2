using StudyBot.Core.Scoring.Judge.Reading;

namespace StudyBot.Core.Scoring.Judge;

/// <summary>
/// The readings of one answer so far, and what follows. One is enough where nothing speaks against it; two that agree settle a doubt; of three the
/// middle counts, unless they are too far apart to mean anything.
/// </summary>
internal sealed class Readings(AnswerScore rules)
{
    public const int Most = 3;

    /// <summary>From here on two levels for the same thing are two different opinions.</summary>
    private const int Apart = 2;

    /// <summary>Where a result turns green, and how close to it a second look is worth its price.</summary>
    private const decimal PassMark = 6m;

    private const decimal Close = 0.3m;

    private readonly List<CheckedSheet> _sheets = [];
    private JudgeProblem? _problem;

    public int Asked { get; private set; }

    public bool NeedsAnother => Asked < Most && _sheets.Count switch
    {
        0 => Asked < 2, // One try to put a bad reply right.
        1 => IsDoubtful(_sheets[0]),
        2 => !Agree(_sheets[0], _sheets[1]),
        _ => false,
    };

    public void Add((CheckedSheet? Sheet, JudgeProblem? Problem) reading)
    {
        Asked++;
        _problem = reading.Problem ?? _problem;
        if (reading.Sheet is { } sheet)
        {
            _sheets.Add(sheet);
        }
    }

    public JudgeOutcome Outcome(ScoreWriter writer)
    {
        if (_sheets.Count == 0 || (_sheets.Count == 1 && IsDoubtful(_sheets[0])))
        {
            return new JudgeOutcome.NotJudged(_problem ?? JudgeProblem.Unsteady);
        }

        if (Spread() >= Apart)
        {
            return new JudgeOutcome.NotJudged(JudgeProblem.Unsteady);
        }

        var middle = _sheets[0].Criteria.Select((_, place) => Middle(place)).ToList();
        var confidence = Spread() > 0 || _sheets.Exists(sheet => sheet.FailedQuotes > 0) || middle.Exists(IsFarFromRules)
            ? JudgeConfidence.CloseCall
            : JudgeConfidence.Confident;
        return writer.Write(middle, confidence, Asked, _sheets.Exists(sheet => sheet.IsInjectionSuspected));
    }

    private bool IsDoubtful(CheckedSheet sheet) =>
        sheet.FailedQuotes > 0
        || sheet.Criteria.Any(IsFarFromRules)
        || Math.Abs(ScoreWriter.Total(sheet.Criteria) - PassMark) <= Close;

    private bool IsFarFromRules(CheckedCriterion criterion) =>
        rules.Criteria.FirstOrDefault(one => one.CriterionId == criterion.Criterion.Id) is { } rule
        && Math.Abs(criterion.Level - rule.Level) >= Apart;

    private static bool Agree(CheckedSheet one, CheckedSheet other) =>
        one.Criteria.Select(criterion => criterion.Level).SequenceEqual(other.Criteria.Select(criterion => criterion.Level));

    /// <summary>The widest difference that the readings have about one criterion.</summary>
    private int Spread() => _sheets[0].Criteria
        .Select((_, place) => _sheets.Max(sheet => sheet.Criteria[place].Level) - _sheets.Min(sheet => sheet.Criteria[place].Level))
        .Max();

    /// <summary>The reading with the middle level; of two the lower one.</summary>
    private CheckedCriterion Middle(int place) =>
        _sheets.Select(sheet => sheet.Criteria[place]).OrderBy(criterion => criterion.Level).ElementAt((_sheets.Count - 1) / 2);
}
