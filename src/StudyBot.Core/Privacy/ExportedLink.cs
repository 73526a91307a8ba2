namespace StudyBot.Core.Privacy;

/// <summary>Another identity of the same person.</summary>
public sealed record ExportedLink(string Platform, DateTimeOffset LinkedAt);
