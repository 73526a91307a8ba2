namespace StudyBot.Slack.Models.Blocks;

/// <param name="Elements">At most 25.</param>
internal sealed record ActionsBlock(IReadOnlyList<BlockElement> Elements) : Block;
