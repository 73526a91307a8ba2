namespace StudyBot.Core.Privacy;

/// <summary>What the member did as a moderator.</summary>
public sealed record ExportedAct(DateTimeOffset At, string Act, string Target, string Before, string After);
