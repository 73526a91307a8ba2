using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Knows the runs of words of a question, to recognise them in an answer.</summary>
internal sealed class QuestionCopy(Question question)
{
    private readonly HashSet<ulong> _runs = WordRuns.Of(question.Title, question.Prompt);

    /// <summary>For each word whether it stands in a run of at least four that the question has too.</summary>
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
