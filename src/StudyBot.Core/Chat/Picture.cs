namespace StudyBot.Core.Chat;

/// <summary>A picture on a card; the card's text says the same for those who cannot see it.</summary>
/// <param name="Png">The file's bytes.</param>
/// <param name="AlternativeText">What it shows, in a sentence.</param>
public sealed record Picture(ReadOnlyMemory<byte> Png, string AlternativeText);
