namespace StudyBot.Playground.Web;

internal sealed record PostMessageRequest(string MemberId, string ChannelId, string Text, string? ThreadId = null);
