namespace StudyBot.Core.Evaluation.Rows;

/// <summary>The rows of one file: all of one kind, or of a kind that could not be told.</summary>
public sealed record EvalSet(IReadOnlyList<PlainRow> Plain, IReadOnlyList<GoldenRow> Goldens, IReadOnlyList<RowProblem> Problems);
