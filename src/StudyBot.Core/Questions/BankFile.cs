namespace StudyBot.Core.Questions;

/// <summary>A file of the bank as read.</summary>
/// <param name="Path">Relative to <c>prompts/</c>, with forward slashes: <c>questions/ml-engineer/x.yaml</c>.</param>
public sealed record BankFile(string Path, string Text);
