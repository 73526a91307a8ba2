namespace StudyBot.Core.Chat;

/// <summary>A message only one member can see.</summary>
/// <param name="Place">Where the member is looking; the adapter may deliver it there or in a direct message.</param>
/// <param name="Key">Names the whisper for this member: the same key replaces what was shown before.</param>
public sealed record Whisper(MemberRef Member, Place Place, string Key, Card Card);
