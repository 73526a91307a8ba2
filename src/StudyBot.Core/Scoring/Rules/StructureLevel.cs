namespace StudyBot.Core.Scoring.Rules;

/// <summary>
/// The level of a criterion that is scored by how the answer is built: one step each for readable sentences, visible order, words of reason
/// or contrast, and a short opening.
/// </summary>
internal static class StructureLevel
{
    private const int ShortestSentence = 8;
    private const int ShortestItem = 3;
    private const int LongestSentence = 30;
    private const int LongestOpening = 35;

    public static int Of(AnswerShape shape) =>
        (HasReadableSentences(shape) ? 1 : 0) +
        (HasVisibleOrder(shape) ? 1 : 0) +
        (shape.Connectives >= 2 ? 1 : 0) +
        (shape.Sentences > 1 && shape.WordsInFirstSentence is > 1 and <= LongestOpening ? 1 : 0);

    /// <summary>
    /// Form cannot replace content: never above the best of the other criteria. People grade clarity together with substance, too.
    /// </summary>
    public static int Limit(int level, int bestContentLevel) => Math.Min(level, bestContentLevel);

    private static bool HasReadableSentences(AnswerShape shape)
    {
        var shortest = shape.Items > 1 ? ShortestItem : ShortestSentence;
        return shape.Sentences > 1 && shape.WordsPerSentence >= shortest && shape.WordsPerSentence <= LongestSentence;
    }

    private static bool HasVisibleOrder(AnswerShape shape) => shape.Paragraphs > 1 || shape.Items > 1 || shape.Sequencers > 1;
}
