using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Widens a piece of evidence to the clause it stands in, so that a quotation reads like speech.</summary>
internal static class Clause
{
    /// <summary>The clause around a span where it fits, else the span alone; verbatim either way.</summary>
    public static string Around(AnswerText answer, TokenSpan span, int mostCharacters)
    {
        var start = span.Start;
        while (start > 0 && answer.Tokens[start].Before < Gap.Clause)
        {
            start--;
        }

        var end = span.End;
        while (end < answer.Count && answer.Tokens[end].Before < Gap.Clause)
        {
            end++;
        }

        TokenSpan[] fromWideToNarrow = [new(start, end), new(start, span.End), new(span.Start, end), span];
        return answer.Quote(fromWideToNarrow.FirstOrDefault(candidate => Fits(answer, candidate, mostCharacters), span));
    }

    private static bool Fits(AnswerText answer, TokenSpan span, int mostCharacters) =>
        answer.Tokens[span.End - 1].End - answer.Tokens[span.Start].Start <= mostCharacters;
}
