namespace StudyBot.Core.Members.Linking;

/// <summary>A code just made, to be shown to its member once.</summary>
public sealed record LinkOffer(string Code, DateTimeOffset ExpiresAt);
