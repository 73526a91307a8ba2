using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Schedules.Zones;

namespace StudyBot.Core.Standings;

/// <summary>What keeps a streak. Only days on which a question was posted count.</summary>
public static class StreakRules
{
    /// <summary>
    /// An answer keeps the streak for the question's day when it is in before the deadline, or when by the member's own clock it is still
    /// that day: a day that starts at 04:00 takes in 00:40.
    /// </summary>
    public static bool KeepsStreak(Round round, Member member, DateTimeOffset writtenAt) =>
        writtenAt <= round.DeadlineAt
        || WallClock.DateAt(writtenAt, member.ZoneId ?? round.Subscription.ZoneId, member.DayStart) == round.Date;
}
