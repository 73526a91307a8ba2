namespace StudyBot.TestSupport.Discord;

/// <summary>Somebody was notified by a message of the bot: a user, a role's members or everyone (target 0).</summary>
public sealed record LoopbackPing(ulong MessageId, LoopbackPingKind Kind, ulong TargetId);
