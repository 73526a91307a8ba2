namespace StudyBot.Core.Privacy;

public sealed record ExportedMessage(long Round, DateTimeOffset WrittenAt, string Text);
