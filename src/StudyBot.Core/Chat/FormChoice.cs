namespace StudyBot.Core.Chat;

public sealed record FormChoice(string Value, string Label);
