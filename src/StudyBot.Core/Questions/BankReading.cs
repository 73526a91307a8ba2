namespace StudyBot.Core.Questions;

/// <summary>The outcome of reading the files: the bank, or why there is none.</summary>
/// <param name="Bank">Null when any file has a problem.</param>
public sealed record BankReading(QuestionBank? Bank, IReadOnlyList<BankProblem> Problems);
