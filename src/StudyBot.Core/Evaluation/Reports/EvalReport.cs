using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Evaluation.Rows;

namespace StudyBot.Core.Evaluation.Reports;

/// <summary>What <c>eval</c> found out about a set.</summary>
/// <param name="Rows">Rows measured.</param>
/// <param name="LeftOut">Rows that are the reference itself.</param>
/// <param name="Comparison">From the first scorer to the second, where there are two.</param>
public sealed record EvalReport(
    string Set,
    int Rows,
    int LeftOut,
    string Calibration,
    IReadOnlyList<ScorerReport> Scorers,
    Difference? Comparison,
    IReadOnlyList<RowProblem> Problems);
