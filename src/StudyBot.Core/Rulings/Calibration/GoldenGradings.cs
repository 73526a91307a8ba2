using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Calibration;

namespace StudyBot.Core.Rulings.Calibration;

/// <summary>What people gave the bank's goldens, beside what the scorer gives them. They are read and scored once for each bank.</summary>
public sealed class GoldenGradings(IQuestionBank bank, IGoldenAnswers goldens, IScorer scorer)
{
    private volatile Scored? _latest;

    public async Task<IReadOnlyList<GradedLevel>> ReadAsync(CancellationToken cancellationToken)
    {
        var current = bank.Current;
        if (_latest is { } latest && latest.Bank == current)
        {
            return latest.Gradings;
        }

        var gradings = new List<GradedLevel>();
        foreach (var row in goldens.Of(current))
        {
            var question = current.FindQuestion(row.Question)!; // They fit the bank.
            var score = await scorer.ScoreAsync(current.Edition(question, question.Tracks[0]), row.Answer, cancellationToken);
            gradings.AddRange(row.Gradings(score));
        }

        _latest = new Scored(current, gradings);
        return gradings;
    }

    private sealed record Scored(QuestionBank Bank, IReadOnlyList<GradedLevel> Gradings);
}
