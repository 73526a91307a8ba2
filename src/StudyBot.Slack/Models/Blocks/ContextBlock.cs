namespace StudyBot.Slack.Models.Blocks;

/// <param name="Elements">At most 10 texts.</param>
internal sealed record ContextBlock(IReadOnlyList<TextObject> Elements) : Block;
