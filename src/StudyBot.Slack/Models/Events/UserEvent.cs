using StudyBot.Slack.Models.Users;

namespace StudyBot.Slack.Models.Events;

/// <summary>Somebody joined the workspace or changed: renamed, made a guest, deactivated.</summary>
internal sealed record UserEvent(User User);
