using StudyBot.Core.Questions;

namespace StudyBot.Core.Standings;

public sealed record TrackStreak(TrackId TrackId, int Length);
