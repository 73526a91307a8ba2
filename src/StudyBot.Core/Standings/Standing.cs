using StudyBot.Core.Members;

namespace StudyBot.Core.Standings;

/// <summary>One member's line of a leaderboard.</summary>
/// <param name="Rank">Counted from 1.</param>
public sealed record Standing(int Rank, MemberId MemberId, string Name, int Points, int Answers);
