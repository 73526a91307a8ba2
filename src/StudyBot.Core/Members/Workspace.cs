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

    public WorkspaceRef Ref => new(Platform, ExternalId);

    /// <param name="id">The platform's own id of a channel in it.</param>
    public ChannelRef Channel(string id) => new(Platform, ExternalId, id);
}
