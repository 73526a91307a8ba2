using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Questions;

namespace StudyBot.Core.Rulings.Calibration;

/// <summary>The bank's own graded answers that calibrations may learn from: those held out for measuring are not among them.</summary>
public interface IGoldenAnswers
{
    /// <summary>Those that fit the bank as it is.</summary>
    IReadOnlyList<GoldenRow> Of(QuestionBank bank);
}
