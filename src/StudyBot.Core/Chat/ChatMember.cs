namespace StudyBot.Core.Chat;

/// <summary>A member as the platform describes them at the moment of an event.</summary>
public sealed record ChatMember(MemberRef Ref, string Name, bool IsModerator);
