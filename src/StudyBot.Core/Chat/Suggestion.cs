namespace StudyBot.Core.Chat;

/// <summary>One way a command line may go on.</summary>
/// <param name="Text">The whole command line after accepting it, without the leading name.</param>
/// <param name="Label">What to show.</param>
/// <param name="Description">A few words beside it.</param>
/// <param name="Value">
/// What the option that is being typed would get, for platforms that take options one by one; null where a command or the name of an option
/// is suggested.
/// </param>
public sealed record Suggestion(string Text, string Label, string Description, string? Value = null);
