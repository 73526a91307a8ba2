using StudyBot.Core.Members.Linking;

namespace StudyBot.Core.Standings;

/// <summary>One member's own progress: answers and streaks of all linked identities, points of this one.</summary>
/// <param name="Points">Of all time.</param>
/// <param name="Streaks">The streaks that are alive.</param>
/// <param name="Recent">The newest answers first.</param>
/// <param name="Entries">The newest lines of the ledger first.</param>
/// <param name="Criteria">The weakest first, over the recent answers.</param>
/// <param name="Linked">The member's other identities.</param>
public sealed record Progress(
    int Points,
    IReadOnlyList<TrackStreak> Streaks,
    IReadOnlyList<RecentAnswer> Recent,
    IReadOnlyList<PointsEntry> Entries,
    IReadOnlyList<CriterionAverage> Criteria,
    IReadOnlyList<LinkedIdentity> Linked);
