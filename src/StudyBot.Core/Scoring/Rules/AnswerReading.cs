using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Everything the rules see in one answer to one question, before levels are given.</summary>
internal sealed record AnswerReading
{
    private const decimal MostCopied = 0.4m;
    private const int WordsOfAShortAnswer = 12;

    private const int LevelsOfDisagreement = 2;

    /// <summary>The share of a reference answer's words from which a low score deserves a second look.</summary>
    private const decimal CloseToAReference = 0.35m;

    public required AnswerText Text { get; init; }

    public required AnswerIndex Index { get; init; }

    public required AnswerShape Shape { get; init; }

    public required IReadOnlyList<CriterionFinding> Findings { get; init; }

    /// <summary>How near its wording comes to a reference answer, 0 to 1.</summary>
    public required decimal Nearness { get; init; }

    /// <summary>Words that stand in runs taken from the question.</summary>
    public required int CopiedWords { get; init; }

    /// <summary>Words that stand in runs taken from a reference answer.</summary>
    public required int WordsOfAReference { get; init; }

    /// <summary>Different subject patterns found.</summary>
    public required int Subjects { get; init; }

    /// <summary>The share of a reference answer's different words that the answer has too; of the closest reference.</summary>
    public required decimal ReferenceShare { get; init; }

    /// <summary>Words in a row, however they were made: no argument can stand in them.</summary>
    public required bool LacksSentences { get; init; }

    /// <summary>Lines of bare terms were left out.</summary>
    public bool HasTermLines { get; private init; }

    /// <summary>Lines that answer another question were left out.</summary>
    public bool HasForeignPart { get; private init; }

    public bool IsVeryShort => Shape.Words < WordsOfAShortAnswer;

    public bool CopiesTheQuestion => CopiedWords > MostCopied * Shape.Words;

    public bool CopiesAReference => WordsOfAReference > MostCopied * Shape.Words;

    /// <summary>The weight of concepts found over the weight needed; per criterion no more than it needs.</summary>
    public decimal Coverage
    {
        get
        {
            var needed = Findings.Sum(finding => finding.Criterion.Needed);
            return needed == 0 ? 0 : (decimal)Findings.Sum(finding => Math.Min(finding.FoundWeight, finding.Criterion.Needed)) / needed;
        }
    }

    public bool IsUnforeseen => Coverage < 0.25m && ReferenceShare > CloseToAReference && !LacksSentences && !CopiesTheQuestion;

    /// <summary>Ideas without the words, or the words without the ideas.</summary>
    public bool SignalsDisagree => !LacksSentences && !IsVeryShort &&
        Math.Abs(LevelRule.FromStrength(Coverage) - LevelRule.FromStrength(Nearness)) >= LevelsOfDisagreement;

    public static AnswerReading Of(CompiledQuestion question, string answer)
    {
        var whole = AnswerText.Read(answer);
        var text = TermLines.LeaveOut(whole);
        return Of(question, text) with { HasTermLines = text.Count < whole.Count };
    }

    private static AnswerReading Of(CompiledQuestion question, AnswerText text)
    {
        var copied = question.CopyOfTheQuestion.Mark(text);
        var repeated = Repetition.Mark(text);
        var index = new AnswerIndex(text, question.Lexicon, Either(copied, repeated));
        var matcher = new PatternMatcher(index, question.Sets);
        var subjects = question.Subject.Select(subject => matcher.FindAll(subject, negationReach: 0)).ToList();
        var shape = ShapeReader.Read(text);
        var lacksSentences = TermList.IsOne(shape) || WordOrder.IsBroken(index, repeated) || Repetition.IsAForm(repeated) ||
            Story.IsAllOf(index, question) || Denial.IsAllOf(index);
        var finder = new ConceptFinder(matcher, acceptsReasons: !lacksSentences);
        var findings = question.Criteria.Select(finder.Find).ToList();
        var nearness = ReferenceNearness.Of(index, question, findings.SelectMany(finding => finding.Found));
        var whole = new AnswerReading
        {
            Text = text,
            Index = index,
            Shape = shape,
            Findings = [.. findings.Select(finding => finding with { Nearness = nearness })],
            CopiedWords = copied.AsSpan().Count(true),
            WordsOfAReference = question.CopyOfAReference.Mark(text).AsSpan().Count(true),
            Nearness = nearness,
            Subjects = subjects.Count(places => places.Count > 0),
            ReferenceShare = question.References.Select(reference => Share(reference.Different, index)).DefaultIfEmpty().Max(),
            LacksSentences = lacksSentences,
        };
        return Guards.IsAboutTheQuestion(whole, question) && new ForeignPart(index, question, subjects).Find() is { } foreign &&
            Of(question, text.Without(foreign)) is { } rest && Guards.IsAboutTheQuestion(rest, question)
                ? rest with { HasForeignPart = true }
                : whole;
    }

    private static bool[] Either(bool[] one, bool[] other) => [.. one.Zip(other, (first, second) => first || second)];

    private static decimal Share(int[] numbers, AnswerIndex index) =>
        numbers.Length == 0 ? 0 : (decimal)numbers.Count(index.Has) / numbers.Length;
}
