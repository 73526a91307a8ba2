namespace StudyBot.Core.Judging.Licensing;

/// <summary>Whether the judge's scores count in a workspace.</summary>
public enum LicenceState
{
    /// <summary>It has not shown yet that it agrees with this workspace's people: its scores are shown, and count for nothing.</summary>
    Unlicensed,

    /// <summary>It has shown it, as it is now: its scores count.</summary>
    Licensed,

    /// <summary>It had shown it, and is another judge since, or agrees no more.</summary>
    Lapsed,
}
