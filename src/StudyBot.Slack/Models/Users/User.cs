using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Users;

internal sealed record User
{
    public required string Id { get; init; }

    public string? TeamId { get; init; }

    /// <summary>The handle, which Slack does not show any more.</summary>
    public string? Name { get; init; }

    public string? RealName { get; init; }

    public UserProfile? Profile { get; init; }

    /// <summary>An IANA zone.</summary>
    public string? Tz { get; init; }

    [JsonPropertyName("deleted")]
    public bool IsDeactivated { get; init; }

    public bool IsBot { get; init; }

    public bool IsAdmin { get; init; }

    public bool IsOwner { get; init; }

    public bool IsPrimaryOwner { get; init; }

    /// <summary>A guest of several channels.</summary>
    public bool IsRestricted { get; init; }

    /// <summary>A guest of one channel.</summary>
    public bool IsUltraRestricted { get; init; }

    /// <summary>Of another workspace, seen through a shared channel.</summary>
    public bool IsStranger { get; init; }
}
