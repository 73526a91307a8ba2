namespace StudyBot.Playground.Web;

internal sealed record PressButtonRequest(string MemberId, string MessageId, string ButtonId);
