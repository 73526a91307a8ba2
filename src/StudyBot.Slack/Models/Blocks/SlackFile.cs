namespace StudyBot.Slack.Models.Blocks;

/// <summary>A file in Slack that a block shows.</summary>
/// <remarks>Refused until Slack has finished processing the file, with <c>invalid_blocks</c>.</remarks>
internal sealed record SlackFile(string Id);
