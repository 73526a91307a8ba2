using StudyBot.Core.Questions;

namespace StudyBot.Core.Standings;

/// <param name="Elsewhere">The platform, when it is the streak of a linked identity; null when it is the member's own.</param>
public sealed record TrackStreak(TrackId TrackId, int Length, string? Elsewhere = null);
