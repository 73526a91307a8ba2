using StudyBot.Core.Chat;

namespace StudyBot.Playground.Rooms;

/// <summary>What one event changed, ready to be shown: applying it twice does no harm.</summary>
internal sealed record RoomChange(long Sequence)
{
    /// <summary>The only member who may hear of it, or null for everybody.</summary>
    public string? OnlyForId { get; init; }

    public RoomMember? Member { get; init; }

    /// <summary>A new message, or an old one as it reads now.</summary>
    public RoomMessage? Message { get; init; }

    /// <summary>A message that is gone.</summary>
    public MessageRef? Removed { get; init; }

    public RoomThread? Thread { get; init; }

    public bool IsVisibleTo(string memberId) => OnlyForId is null || OnlyForId == memberId;
}
