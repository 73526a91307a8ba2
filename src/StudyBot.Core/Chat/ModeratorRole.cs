namespace StudyBot.Core.Chat;

/// <summary>
/// Whom a platform lets moderate; registered by its adapter. The platform decides it anew with every event
/// (<see cref="ChatMember.IsModerator"/>), so a role that is given or taken counts from the next thing a member does.
/// </summary>
/// <param name="Platform">The platform's short name, as in <see cref="IChatPlatform.Name"/>.</param>
/// <param name="Holder">Goes on after "Ask": <c>somebody with the *Moderator* role</c>.</param>
public sealed record ModeratorRole(string Platform, Markup Holder);
