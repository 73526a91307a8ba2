namespace StudyBot.Playground.Web;

internal sealed record EditMessageRequest(string MemberId, string Text);
