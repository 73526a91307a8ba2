using StudyBot.Core.Chat;

namespace StudyBot.Core.Members;

/// <summary>A Discord server, Slack workspace or Playground room that has used the bot, with its settings.</summary>
public sealed class Workspace
{
    public WorkspaceId Id { get; set; }

    public required string Platform { get; set; }

    /// <summary>The platform's own id.</summary>
    public required string ExternalId { get; set; }

    /// <summary>Where the weekly leaderboard goes; null while none is set up.</summary>
    public string? BoardChannelId { get; set; }

    public DayOfWeek BoardDay { get; set; } = DayOfWeek.Monday;

    public TimeOnly BoardTime { get; set; } = new(9, 0);

    public string BoardZoneId { get; set; } = "UTC";

    /// <summary>The first local date on which a weekly leaderboard may be posted.</summary>
    public DateOnly? BoardFromDate { get; set; }

    /// <summary>Since when that channel is gone; null while it is there.</summary>
    public DateTimeOffset? BoardChannelGoneAt { get; set; }

    /// <summary>When the platform last said whether that channel is there: what is older does not count.</summary>
    public DateTimeOffset? BoardChannelSeenAt { get; set; }

    /// <summary>When the bot was taken out of the workspace; null while it is in it.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    /// <summary>When the platform last said whether the bot is in the workspace: what is older does not count.</summary>
    public DateTimeOffset? SeenAt { get; set; }

    /// <summary>The host that members' answers may be sent to for judging; null while no moderator has said yes to one.</summary>
    public string? JudgeProvider { get; set; }

    public WorkspaceRef Ref => new(Platform, ExternalId);

    /// <param name="id">The platform's own id of a channel in it.</param>
    public ChannelRef Channel(string id) => new(Platform, ExternalId, id);
}
