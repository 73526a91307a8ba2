namespace StudyBot.Slack.Models.Blocks;

internal sealed record DividerBlock : Block;
