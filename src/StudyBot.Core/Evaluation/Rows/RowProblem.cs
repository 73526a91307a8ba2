namespace StudyBot.Core.Evaluation.Rows;

/// <summary>A line that is no row.</summary>
/// <param name="What">What is wrong, and what was expected.</param>
public sealed record RowProblem(string File, int Line, string What)
{
    public override string ToString() => $"{File}:{Line}: {What}";
}
