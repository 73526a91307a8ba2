using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Text;

namespace StudyBot.Core.Scoring.Rules;

/// <summary>Knows the runs of words of a question, to recognise them in an answer.</summary>
internal sealed class QuestionCopy
{
    private const int RunLength = 4;
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashFactor = 1099511628211;

    private readonly HashSet<ulong> _runs = [];

    public QuestionCopy(Question question)
    {
        foreach (var text in new[] { question.Title, question.Prompt })
        {
            var read = AnswerText.Read(text);
            for (var start = 0; start + RunLength <= read.Count; start++)
            {
                _runs.Add(Hash(read, start));
            }
        }
    }

    /// <summary>For each word whether it stands in a run of at least four that the question has too.</summary>
    public bool[] Mark(AnswerText answer)
    {
        var marks = new bool[answer.Count];
        for (var start = 0; start + RunLength <= answer.Count; start++)
        {
            if (_runs.Contains(Hash(answer, start)))
            {
                marks.AsSpan(start, RunLength).Fill(true);
            }
        }

        return marks;
    }

    /// <summary>FNV-1a over four words with a stop after each.</summary>
    private static ulong Hash(AnswerText text, int start)
    {
        var hash = HashStart;
        for (var index = start; index < start + RunLength; index++)
        {
            foreach (var character in text.Word(index))
            {
                hash = (hash ^ character) * HashFactor;
            }

            hash = (hash ^ ' ') * HashFactor;
        }

        return hash;
    }
}
