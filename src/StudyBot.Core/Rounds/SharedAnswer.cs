namespace StudyBot.Core.Rounds;

/// <summary>An answer its author lets the others see.</summary>
public sealed record SharedAnswer(string Name, decimal Total, string Text);
