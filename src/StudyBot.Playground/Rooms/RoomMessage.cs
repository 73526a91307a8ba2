using System.Globalization;
using StudyBot.Core.Chat;

namespace StudyBot.Playground.Rooms;

/// <summary>A message as it reads now: of a member, of the bot, or a whisper to one member.</summary>
internal sealed record RoomMessage
{
    /// <summary>The sequence number of the event that brought it, so ids increase.</summary>
    public required long Number { get; init; }

    public required Place Place { get; init; }

    /// <summary>Null when the bot wrote it.</summary>
    public string? AuthorId { get; init; }

    /// <summary>The only member who may see it, or null for everybody.</summary>
    public string? OnlyForId { get; init; }

    public string? WhisperKey { get; init; }

    public string Text { get; init; } = "";

    public Card? Card { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public required DateTimeOffset WrittenAt { get; init; }

    public long Revision { get; init; }

    public string Id => Number.ToString(CultureInfo.InvariantCulture);

    public MessageRef Ref => new(Place, Id);

    /// <summary>Whether a member said it to everybody: what the product may hear of.</summary>
    public bool IsSaid => AuthorId is not null && OnlyForId is null;

    public bool IsVisibleTo(string memberId) => OnlyForId is null || OnlyForId == memberId;
}
