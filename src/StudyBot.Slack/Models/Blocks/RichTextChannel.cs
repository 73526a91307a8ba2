namespace StudyBot.Slack.Models.Blocks;

internal sealed record RichTextChannel(string ChannelId) : RichTextElement;
