using StudyBot.Slack.Models.Blocks;

namespace StudyBot.Slack.Models.Messages;

/// <summary>The new content of one of the bot's own messages.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/chat.update; without blocks those there are go.</remarks>
internal sealed record MessageChange
{
    public required string Channel { get; init; }

    public required SlackTimestamp Ts { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<Block>? Blocks { get; init; }

    public MessageMetadata? Metadata { get; init; }

    public string Parse { get; } = "none";
}
