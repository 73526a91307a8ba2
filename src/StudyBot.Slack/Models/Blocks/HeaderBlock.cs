namespace StudyBot.Slack.Models.Blocks;

/// <param name="Text">Plain, at most 150 characters.</param>
internal sealed record HeaderBlock(TextObject Text) : Block;
