using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Knows the runs of words of some texts, to recognise them in an answer.</summary>
internal sealed class CopiedRuns(params IEnumerable<string> texts)
{
    private readonly HashSet<ulong> _runs = WordRuns.Of(texts);

    /// <summary>For each word whether it stands in a run of at least four that one of the texts has too.</summary>
    public bool[] Mark(AnswerText answer)
    {
        var marks = new bool[answer.Count];
        for (var start = 0; start + WordRuns.Length <= answer.Count; start++)
        {
            if (_runs.Contains(WordRuns.At(answer, start)))
            {
                marks.AsSpan(start, WordRuns.Length).Fill(true);
            }
        }

        return marks;
    }
}
