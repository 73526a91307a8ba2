namespace StudyBot.Core.Chat;

/// <summary>Where a message stands: in a channel itself, or in one of its threads.</summary>
public readonly record struct Place(ChannelRef Channel, string? ThreadId = null);
