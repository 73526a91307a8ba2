namespace StudyBot.Core.Chat;

/// <summary>One way a command line may go on.</summary>
/// <param name="Text">The whole command line after accepting it, without the leading name.</param>
/// <param name="Label">What to show.</param>
/// <param name="Description">A few words beside it.</param>
public sealed record Suggestion(string Text, string Label, string Description);
