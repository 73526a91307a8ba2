using System.Buffers;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Takes lines of bare terms out of an answer that has sentences besides: what is put under an answer so that it is found.</summary>
internal static class TermLines
{
    /// <summary>With less than this left there is no answer besides, and the whole is judged as a list.</summary>
    private const int FewestWordsBesides = 12;

    /// <summary>Program text has some of them; terms in a code block have none.</summary>
    private static readonly SearchValues<char> SignsOfCode = SearchValues.Create("=(){}[];");

    public static AnswerText LeaveOut(AnswerText answer)
    {
        bool[]? marks = null;
        var besides = answer.Count;
        var start = 0;
        for (var end = 1; end <= answer.Count; end++)
        {
            if (end < answer.Count && answer.Tokens[end].Before < Gap.Line)
            {
                continue;
            }

            var line = new TokenSpan(start, end);
            start = end;
            if (IsOfTerms(answer, line))
            {
                marks ??= new bool[answer.Count];
                marks.AsSpan(line.Start, line.Length).Fill(true);
                besides -= line.Length;
            }
        }

        return marks is null || besides < FewestWordsBesides ? answer : answer.Without(marks);
    }

    private static bool IsOfTerms(AnswerText answer, TokenSpan line) =>
        !(answer.Tokens[line.Start].IsCode && HasCode(answer, line)) &&
        TermList.IsOneLine(ShapeReader.Read(answer, line, readsCode: true));

    private static bool HasCode(AnswerText answer, TokenSpan line) => answer.Quote(line).AsSpan().ContainsAny(SignsOfCode);
}
