namespace StudyBot.Core.Privacy;

public sealed record ExportedPoints(long Round, DateOnly Date, string Reason, int Points, int Streak);
