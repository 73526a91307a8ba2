using StudyBot.Slack.Models.Users;

namespace StudyBot.Slack.Models.Events;

/// <summary>A user group was made or changed.</summary>
internal sealed record SubteamEvent(Usergroup Subteam);
