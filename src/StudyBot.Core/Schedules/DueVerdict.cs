namespace StudyBot.Core.Schedules;

/// <summary>What to do about an occurrence whose time has come.</summary>
public abstract record DueVerdict
{
    private DueVerdict(Occurrence occurrence)
    {
        Occurrence = occurrence;
    }

    public Occurrence Occurrence { get; }

    public sealed record PostOnTime(Occurrence Occurrence) : DueVerdict(Occurrence);

    /// <summary>Post it, labelled late.</summary>
    public sealed record PostLate(Occurrence Occurrence, TimeSpan By) : DueVerdict(Occurrence);

    /// <summary>Do not post it: record it and tell the staff.</summary>
    public sealed record Missed(Occurrence Occurrence, TimeSpan By) : DueVerdict(Occurrence);
}
