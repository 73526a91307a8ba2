using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Questions;
using StudyBot.Core.Rulings.Calibration;

namespace StudyBot.TestSupport;

/// <summary>The same graded answers for every bank.</summary>
public sealed class StandingGoldens(IReadOnlyList<GoldenRow> rows) : IGoldenAnswers
{
    public IReadOnlyList<GoldenRow> Of(QuestionBank bank) => rows;
}
