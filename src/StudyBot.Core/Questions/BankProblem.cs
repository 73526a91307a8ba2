namespace StudyBot.Core.Questions;

/// <summary>A mistake in a file of the bank.</summary>
/// <param name="Line">Counted from 1.</param>
/// <param name="Message">What is wrong and what was expected.</param>
public sealed record BankProblem(string Path, int Line, string Message) : IComparable<BankProblem>
{
    /// <summary>The path of a problem with the folder of the bank itself.</summary>
    public const string WholeBank = ".";

    public int CompareTo(BankProblem? other) =>
        (string.CompareOrdinal(Path, other?.Path), Line.CompareTo(other?.Line ?? 0)) switch
        {
            (0, var byLine) => byLine,
            var (byPath, _) => byPath,
        };

    public override string ToString() => $"{Path}:{Line}: {Message}";
}
