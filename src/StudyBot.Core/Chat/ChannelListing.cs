namespace StudyBot.Core.Chat;

/// <summary>A channel the bot can see.</summary>
/// <param name="MissingPermissions">The platform's names of the permissions the bot lacks there; empty when it can run rounds.</param>
public sealed record ChannelListing(ChannelRef Ref, string Name, IReadOnlyList<string> MissingPermissions);
