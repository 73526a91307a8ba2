using StudyBot.Core.Scoring.Patterns;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Measures how near an answer comes to the reference answers in their own words.</summary>
/// <remarks>
/// Counted are words of content that the question does not use itself, in the order of the reference: the longest common
/// subsequence. Order makes shuffled words worth little; leaving out the question's words makes copying worth nothing. A tenth of
/// the reference counts as all, since good answers in other words seldom share more. Only lines that hold an idea are read, so
/// that padding and orders to the grader add nothing.
/// </remarks>
internal static class ReferenceNearness
{
    private const decimal ShareThatIsAll = 0.1m;

    /// <summary>0 to 1, of the nearest reference.</summary>
    public static decimal Of(AnswerIndex index, CompiledQuestion question, IEnumerable<FoundConcept> ideas)
    {
        var answer = WordsOfReferences(index, question, InLinesOf(index.Text, ideas));
        var best = 0m;
        foreach (var reference in question.References)
        {
            if (reference.InOrder.Length > 0)
            {
                var share = (decimal)CommonInOrder(answer, reference.InOrder) / reference.InOrder.Length;
                best = Math.Max(best, share);
            }
        }

        return Math.Min(1, best / ShareThatIsAll);
    }

    /// <summary>The length of the longest sequence that both have in the same order, with anything between.</summary>
    public static int CommonInOrder(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        Span<int> row = stackalloc int[AnswerText.MostWords + 1];
        row = row[..(other.Length + 1)];
        row.Clear();
        foreach (var number in one)
        {
            var diagonal = 0;
            for (var place = 1; place < row.Length; place++)
            {
                var above = row[place];
                row[place] = number == other[place - 1] ? diagonal + 1 : Math.Max(above, row[place - 1]);
                diagonal = above;
            }
        }

        return row[^1];
    }

    /// <summary>For each word whether it stands in a line with an idea.</summary>
    private static bool[] InLinesOf(AnswerText text, IEnumerable<FoundConcept> ideas)
    {
        var marks = new bool[text.Count];
        foreach (var idea in ideas)
        {
            var start = idea.Span.Start;
            while (start > 0 && text.Tokens[start].Before < Gap.Line)
            {
                start--;
            }

            var end = idea.Span.End;
            while (end < text.Count && text.Tokens[end].Before < Gap.Line)
            {
                end++;
            }

            marks.AsSpan(start, end - start).Fill(true);
        }

        return marks;
    }

    private static int[] WordsOfReferences(AnswerIndex index, CompiledQuestion question, bool[] isRead)
    {
        var words = new int[index.Text.Count];
        var count = 0;
        for (var place = 0; place < words.Length; place++)
        {
            foreach (var number in index.NumbersAt(place))
            {
                if (isRead[place] && question.IsOfAReference[number])
                {
                    words[count++] = number;
                }
            }
        }

        return words[..count];
    }
}
