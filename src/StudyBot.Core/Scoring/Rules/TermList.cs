namespace StudyBot.Core.Scoring.Rules;

/// <summary>Tells terms strung together from terse prose, bullets, code and formulas.</summary>
internal static class TermList
{
    /// <summary>The first percentile of genuine prose is 0.20; keyword lists have a median of 0, prose without its short words 0.1.</summary>
    private const decimal LeastFunctionWords = 0.17m;

    /// <summary>Some genuine prose has no fewer than this, but then it has commas and full stops.</summary>
    private const decimal FewFunctionWords = 0.30m;

    private const decimal WordsOfABreathlessSegment = 24m;
    private const decimal FewWordsPerSegment = 2.6m;
    private const int SeveralSegments = 6;
    private const decimal WordsOfARealItem = 4m;
    private const int SignsOfAFormula = 3;

    /// <summary>A shorter line may name the metrics or the tools that an argument is about.</summary>
    private const int FewestWordsOfALine = 25;

    public static bool IsOne(AnswerShape shape)
    {
        if (shape.ProseWords == 0 || shape.ProseWords * 2 < shape.Words)
        {
            return false;
        }

        var isStrungBySpaces = shape.WordsPerSegment > WordsOfABreathlessSegment;
        return (shape.FunctionWordShare < FewFunctionWords && (IsStrungByCommas(shape) || isStrungBySpaces)) || LacksLittleWords(shape);
    }

    /// <summary>Whether one line among others is one. A long sentence is none: here it would not be read at all.</summary>
    public static bool IsOneLine(AnswerShape line) => line.Words >= FewestWordsOfALine &&
        ((line.FunctionWordShare < FewFunctionWords && IsStrungByCommas(line)) || LacksLittleWords(line));

    private static bool IsStrungByCommas(AnswerShape shape) =>
        shape.Segments >= SeveralSegments && shape.WordsPerSegment < FewWordsPerSegment;

    private static bool LacksLittleWords(AnswerShape shape) => shape.FunctionWordShare < LeastFunctionWords && !HasForm(shape);

    private static bool HasForm(AnswerShape shape) =>
        shape.FormulaSigns >= SignsOfAFormula || (shape.Items > 1 && shape.WordsPerItem >= WordsOfARealItem);
}
