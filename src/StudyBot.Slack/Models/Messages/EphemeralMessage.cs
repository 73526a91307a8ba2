using StudyBot.Slack.Models.Blocks;

namespace StudyBot.Slack.Models.Messages;

/// <summary>A message that one member sees, until they reload Slack. Nothing about it can be relied on to last.</summary>
/// <remarks>https://docs.slack.dev/reference/methods/chat.postEphemeral</remarks>
internal sealed record EphemeralMessage
{
    public required string Channel { get; init; }

    public required string User { get; init; }

    public required string Text { get; init; }

    public IReadOnlyList<Block>? Blocks { get; init; }

    public SlackTimestamp? ThreadTs { get; init; }

    public string Parse { get; } = "none";
}
