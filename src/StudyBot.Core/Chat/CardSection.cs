namespace StudyBot.Core.Chat;

/// <summary>A stretch of text under an optional heading.</summary>
/// <param name="Heading">Plain text, or null for none.</param>
public sealed record CardSection(string? Heading, Markup Text);
