namespace StudyBot.Tests.Parity;

/// <summary>What comes at once of a command, a button or a form; all null when the bot only takes note.</summary>
/// <param name="Card">What only this person sees.</param>
/// <param name="Problems">The form stays open; a sentence for each field that is not right.</param>
internal sealed record Reaction(SeenCard? Card, SeenForm? Form, IReadOnlyDictionary<string, string>? Problems);
