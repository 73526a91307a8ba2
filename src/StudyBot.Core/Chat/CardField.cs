namespace StudyBot.Core.Chat;

/// <summary>A short fact: a plain name and a value of a line.</summary>
public sealed record CardField(string Name, Markup Value);
