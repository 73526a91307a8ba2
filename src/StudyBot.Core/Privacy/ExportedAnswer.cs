using StudyBot.Core.Scoring;

namespace StudyBot.Core.Privacy;

public sealed record ExportedAnswer(
    long Round, int Version, DateTimeOffset WrittenAt, bool IsLate, string Text, decimal? Total, AnswerScore? Score);
