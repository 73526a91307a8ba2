namespace StudyBot.Core.Commands.Completion;

/// <param name="Value">What the command gets.</param>
/// <param name="Label">What people see; plain text.</param>
public sealed record CompletionValue(string Value, string Label);
