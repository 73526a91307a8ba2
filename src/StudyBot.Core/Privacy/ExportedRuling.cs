namespace StudyBot.Core.Privacy;

/// <summary>What a moderator ruled on an answer; who it was is no data of its author.</summary>
public sealed record ExportedRuling(string Criterion, int LevelBefore, int Level, string Note, DateTimeOffset At);
