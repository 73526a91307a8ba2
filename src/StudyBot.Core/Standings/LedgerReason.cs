namespace StudyBot.Core.Standings;

public enum LedgerReason
{
    /// <summary>An answer before the deadline.</summary>
    Answer,

    /// <summary>A late answer that keeps the streak and earns no points.</summary>
    StreakKept,

    /// <summary>What a moderator's ruling changed afterwards; may be less than nothing.</summary>
    Ruling,
}
