using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Finds what an answer has said before: twice is once.</summary>
internal static class Repetition
{
    /// <summary>Somebody who pastes an answer twice changes over once, a form that is filled in changes in every sentence.</summary>
    private const int ChangesOfAForm = 10;

    private const decimal ShareOfAForm = 0.4m;

    /// <summary>More than three times the runs that a text can have, so that few of them meet.</summary>
    private const int Places = 2_048;

    /// <summary>For each word whether it stands in a run of at least four that came before.</summary>
    public static bool[] Mark(AnswerText text)
    {
        var marks = new bool[text.Count];
        Span<ulong> seen = stackalloc ulong[Places];
        for (var start = 0; start + WordRuns.Length <= text.Count; start++)
        {
            if (!TryAdd(seen, WordRuns.At(text, start)))
            {
                marks.AsSpan(start, WordRuns.Length).Fill(true);
            }
        }

        return marks;
    }

    /// <summary>Whether the repeated words are a form into which ever other words were filled.</summary>
    public static bool IsAForm(ReadOnlySpan<bool> marks)
    {
        var changes = 0;
        for (var place = 1; place < marks.Length; place++)
        {
            changes += marks[place] != marks[place - 1] ? 1 : 0;
        }

        return changes >= ChangesOfAForm && marks.Count(true) > ShareOfAForm * marks.Length;
    }

    /// <summary>A set without an allocation; nought marks a free place.</summary>
    private static bool TryAdd(Span<ulong> seen, ulong run)
    {
        run = Math.Max(1, run);
        var place = (int)(run % Places);
        while (seen[place] != 0)
        {
            if (seen[place] == run)
            {
                return false;
            }

            place = (place + 1) % Places;
        }

        seen[place] = run;
        return true;
    }
}
