using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Judge.Reading;

/// <summary>
/// Finds a quotation in the answer, by its words: capitals, blanks, punctuation and look-alike letters make no difference. It proves something only
/// if it has three words or more, and is the member's own: not the question's, not the rubric's, and not an instruction to the judge.
/// </summary>
internal sealed class QuoteFinder(AnswerText answer, IReadOnlyList<AnswerText> notTheirs, IReadOnlyList<TokenSpan> instructions)
{
    public const int FewestWords = 3;

    private const int LongestQuote = 2_000;

    public TokenSpan? Find(string quote)
    {
        if (quote.Length > LongestQuote)
        {
            return null;
        }

        var words = AnswerText.Read(quote);
        if (words.Count < FewestWords || notTheirs.Any(text => IndexOf(text, words, from: 0) >= 0))
        {
            return null;
        }

        for (var start = IndexOf(answer, words, from: 0); start >= 0; start = IndexOf(answer, words, start + 1))
        {
            var span = new TokenSpan(start, start + words.Count);
            if (!instructions.Any(span.Overlaps))
            {
                return span;
            }
        }

        return null;
    }

    private static int IndexOf(AnswerText text, AnswerText words, int from)
    {
        for (var start = from; start + words.Count <= text.Count; start++)
        {
            if (IsAt(text, words, start))
            {
                return start;
            }
        }

        return -1;
    }

    private static bool IsAt(AnswerText text, AnswerText words, int start)
    {
        for (var index = 0; index < words.Count; index++)
        {
            if (!text.Word(start + index).SequenceEqual(words.Word(index)))
            {
                return false;
            }
        }

        return true;
    }
}
