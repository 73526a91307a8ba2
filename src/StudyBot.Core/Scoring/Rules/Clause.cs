using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Widens a piece of evidence to the clause it stands in, so that a quotation reads like speech.</summary>
internal static class Clause
{
    /// <summary>The clause around a span where it fits, else the span alone; verbatim either way.</summary>
    public static string Around(AnswerText answer, TokenSpan span, int mostCharacters)
    {
        var start = span.Start;
        while (start > 0 && answer.Tokens[start].Before < Gap.Clause && Fits(answer, start - 1, span.End, mostCharacters))
        {
            start--;
        }

        var end = span.End;
        while (end < answer.Count && answer.Tokens[end].Before < Gap.Clause && Fits(answer, start, end + 1, mostCharacters))
        {
            end++;
        }

        return answer.Quote(new TokenSpan(start, end));
    }

    private static bool Fits(AnswerText answer, int start, int end, int mostCharacters) =>
        answer.Tokens[end - 1].End - answer.Tokens[start].Start <= mostCharacters;
}
