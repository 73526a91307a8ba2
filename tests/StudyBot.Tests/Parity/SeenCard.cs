namespace StudyBot.Tests.Parity;

/// <summary>A card as one person sees it.</summary>
/// <param name="Id">The driver's own name for the message.</param>
/// <param name="Text">Sections, fields and small print as they read, without markup.</param>
/// <param name="ThreadId">The thread that hangs from it; null when there is none.</param>
/// <param name="Effects">Whom it notified, and what it made the platform do beside showing text; empty for everything the bot says.</param>
internal sealed record SeenCard(
    string Id,
    Spot Spot,
    string Title,
    string Text,
    bool IsPrivate,
    IReadOnlyList<string> Buttons,
    string? ThreadId,
    IReadOnlyList<string> Effects);
