using StudyBot.Core.Scoring;

namespace StudyBot.Core.Privacy;

public sealed record ExportedAnswer(
    long Round, int Version, DateTimeOffset WrittenAt, bool IsLate, bool IsShared, string Text, decimal? Total, AnswerScore? Score,
    decimal? JudgeTotal, AnswerScore? JudgeScore, IReadOnlyList<ExportedRuling> Rulings);
