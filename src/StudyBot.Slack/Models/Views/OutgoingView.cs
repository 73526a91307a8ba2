using System.Text.Json.Serialization;
using StudyBot.Slack.Models.Blocks;

namespace StudyBot.Slack.Models.Views;

/// <summary>A modal or the App Home, as the bot draws it.</summary>
/// <remarks>https://docs.slack.dev/reference/views; at most 100 blocks, and three modals on top of one another.</remarks>
internal sealed record OutgoingView
{
    public required string Type { get; init; }

    public required IReadOnlyList<Block> Blocks { get; init; }

    /// <summary>Plain, at most 24 characters; only of modals, and needed there.</summary>
    public TextObject? Title { get; init; }

    /// <summary>Plain, at most 24 characters; needed where there are inputs.</summary>
    public TextObject? Submit { get; init; }

    /// <summary>Plain, at most 24 characters.</summary>
    public TextObject? Close { get; init; }

    /// <summary>At most 3,000 characters; comes back with everything that happens in the view.</summary>
    public string? PrivateMetadata { get; init; }

    /// <summary>At most 255 characters.</summary>
    public string? CallbackId { get; init; }

    public string? ExternalId { get; init; }

    [JsonPropertyName("clear_on_close")]
    public bool? ClearsOnClose { get; init; }

    [JsonPropertyName("notify_on_close")]
    public bool? NotifiesOnClose { get; init; }

    public static OutgoingView Modal(TextObject title, IReadOnlyList<Block> blocks) => new() { Type = "modal", Title = title, Blocks = blocks };

    public static OutgoingView Home(IReadOnlyList<Block> blocks) => new() { Type = "home", Blocks = blocks };
}
