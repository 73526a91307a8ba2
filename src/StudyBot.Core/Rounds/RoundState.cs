namespace StudyBot.Core.Rounds;

/// <summary>How far a round has come. It only ever moves forward.</summary>
public enum RoundState
{
    /// <summary>The date is taken; the post may or may not have reached the platform.</summary>
    Claimed,

    /// <summary>Posted, with a thread; answers are ranked until the deadline.</summary>
    Open,

    /// <summary>Past the deadline; the last answers are being scored.</summary>
    Closed,

    /// <summary>All answers are scored and the points are in the ledger; the closing post may still be on its way.</summary>
    Scored,

    /// <summary>Everything is done and told.</summary>
    Finished,

    /// <summary>Could not be posted within the grace time.</summary>
    Missed,
}
