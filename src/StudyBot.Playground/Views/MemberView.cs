namespace StudyBot.Playground.Views;

internal sealed record MemberView(string Id, string Name, bool IsModerator);
