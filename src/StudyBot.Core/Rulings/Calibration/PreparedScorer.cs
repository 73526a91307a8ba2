using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Calibration;

namespace StudyBot.Core.Rulings.Calibration;

/// <summary>Scores answers to one edition as a workspace has it.</summary>
public sealed class PreparedScorer(IScorer scorer, LevelCalibration calibration, string question, QuestionEdition edition)
{
    /// <summary>The scorer's, with the calibration's where there is one: <c>rules/3+cal-1f2e3d4c5b6a</c>.</summary>
    public string Version => calibration.IsOff ? scorer.Version : $"{scorer.Version}+{calibration.Version}";

    public async ValueTask<AnswerScore> ScoreAsync(string answer, CancellationToken cancellationToken) =>
        calibration.Apply(question, answer, await scorer.ScoreAsync(edition, answer, cancellationToken));
}
