using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Everything the rules see in one answer to one question, before levels are given.</summary>
internal sealed record AnswerReading
{
    private const decimal MostCopied = 0.4m;
    private const int WordsOfAShortAnswer = 12;

    /// <summary>The share of a reference answer's words from which a low score deserves a second look.</summary>
    private const decimal CloseToAReference = 0.35m;

    public required AnswerText Text { get; init; }

    public required AnswerIndex Index { get; init; }

    public required AnswerShape Shape { get; init; }

    public required IReadOnlyList<CriterionFinding> Findings { get; init; }

    /// <summary>Words that stand in runs taken from the question.</summary>
    public required int CopiedWords { get; init; }

    /// <summary>Different subject patterns found.</summary>
    public required int Subjects { get; init; }

    /// <summary>The share of a reference answer's different words that the answer has too; of the closest reference.</summary>
    public required decimal ReferenceShare { get; init; }

    public required bool IsTermList { get; init; }

    public bool IsVeryShort => Shape.Words < WordsOfAShortAnswer;

    public bool CopiesTheQuestion => CopiedWords > MostCopied * Shape.Words;

    /// <summary>The weight of concepts found over the weight needed; per criterion no more than it needs.</summary>
    public decimal Coverage
    {
        get
        {
            var needed = Findings.Sum(finding => finding.Criterion.Needed);
            return needed == 0 ? 0 : (decimal)Findings.Sum(finding => Math.Min(finding.FoundWeight, finding.Criterion.Needed)) / needed;
        }
    }

    public bool IsUnforeseen => Coverage < 0.25m && ReferenceShare > CloseToAReference && !IsTermList && !CopiesTheQuestion;

    public static AnswerReading Of(CompiledQuestion question, string answer)
    {
        var text = AnswerText.Read(answer);
        var copied = question.Copy.Mark(text);
        var index = new AnswerIndex(text, question.Lexicon, copied);
        var matcher = new PatternMatcher(index, question.Sets);
        var shape = ShapeReader.Read(text);
        var isTermList = TermList.IsOne(shape);
        var finder = new ConceptFinder(matcher, acceptsReasons: !isTermList);
        return new AnswerReading
        {
            Text = text,
            Index = index,
            Shape = shape,
            Findings = [.. question.Criteria.Select(finder.Find)],
            CopiedWords = copied.AsSpan().Count(true),
            Subjects = question.Subject.Count(subject => matcher.FindBest(subject, negationReach: 0) is not null),
            ReferenceShare = question.References.Select(reference => Share(reference, index)).DefaultIfEmpty().Max(),
            IsTermList = isTermList,
        };
    }

    private static decimal Share(int[] numbers, AnswerIndex index) =>
        numbers.Length == 0 ? 0 : (decimal)numbers.Count(index.Has) / numbers.Length;
}
