namespace StudyBot.Core.Scoring.Text;

/// <summary>A word of an answer.</summary>
/// <param name="Start">Where it stands in what the member wrote.</param>
/// <param name="Length">How much of that it takes, which may be more than the folded word.</param>
/// <param name="WordStart">Where its folded form stands among the words of the answer.</param>
/// <param name="Before">What separates it from the word before.</param>
/// <param name="StartsItem">It is the first of a list item.</param>
/// <param name="IsCode">It stands in a code block.</param>
internal readonly record struct Token(int Start, int Length, int WordStart, int WordLength, Gap Before, bool StartsItem, bool IsCode)
{
    public int End => Start + Length;
}
