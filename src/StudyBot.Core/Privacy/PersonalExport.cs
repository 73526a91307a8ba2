namespace StudyBot.Core.Privacy;

/// <summary>A member's copy of what is kept about them.</summary>
public sealed record PersonalExport(
    string Name,
    string PlatformId,
    bool IsHidden,
    string? Zone,
    TimeOnly DayStart,
    string? JudgeProvider,
    ExportedLinks Links,
    IReadOnlyList<ExportedAnswer> Answers,
    IReadOnlyList<ExportedMessage> Messages,
    IReadOnlyList<ExportedPoints> Points,
    IReadOnlyList<ExportedAct> Acts);
