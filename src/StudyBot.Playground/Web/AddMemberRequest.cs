namespace StudyBot.Playground.Web;

internal sealed record AddMemberRequest(string Name);
