namespace StudyBot.Core.Schedules.Zones;

/// <summary>What a zone's clock does to a wall-clock time on a date.</summary>
public abstract record Anomaly
{
    private Anomaly()
    {
    }

    /// <summary>The time is on the clock exactly once.</summary>
    public sealed record None : Anomaly;

    /// <summary>The clock jumps over the time.</summary>
    /// <param name="Shift">From the time asked for to the one used; negative where the rest of the date is jumped over.</param>
    public sealed record Gap(TimeSpan Shift) : Anomaly;

    /// <summary>The clock shows the time twice; the first counts.</summary>
    public sealed record Overlap : Anomaly;

    /// <summary>The whole date is jumped over, as in Samoa on 30 December 2011.</summary>
    public sealed record NoSuchDate : Anomaly;
}
