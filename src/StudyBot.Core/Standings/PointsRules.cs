namespace StudyBot.Core.Standings;

/// <summary>
/// How points come from an answer: quality times consistency, capped by day. The words for it are in <see cref="PointsCard"/>.
/// </summary>
/// <remarks>
/// Quality is squared so that volume cannot replace it: ten answers at half quality with the longest streak earn 310
/// points, five answers at 80 % without any earn 320.
/// </remarks>
public static class PointsRules
{
    public const int FullPoints = 100;

    public const int MostPerDay = 200;

    /// <summary>What each day of a streak adds.</summary>
    public const decimal StreakStep = 0.05m;

    /// <summary>The streak days that add something.</summary>
    public const int LongestCountedStreak = 5;

    /// <param name="total">The answer's score, 0 to 10.</param>
    /// <param name="streak">Scheduled rounds in a row answered before this one.</param>
    /// <param name="earnedToday">Points the member has for the same date.</param>
    public static int Points(decimal total, int streak, int earnedToday)
    {
        var quality = total / 10m;
        var consistency = 1 + (StreakStep * Math.Clamp(streak, 0, LongestCountedStreak));
        var points = (int)Math.Round(FullPoints * quality * quality * consistency, MidpointRounding.AwayFromZero);
        return Math.Clamp(points, 0, Math.Max(0, MostPerDay - earnedToday));
    }
}
