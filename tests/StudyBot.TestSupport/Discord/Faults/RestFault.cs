namespace StudyBot.TestSupport.Discord.Faults;

/// <summary>Something that goes wrong with one request. Several may befall the same one.</summary>
public abstract record RestFault
{
    private RestFault()
    {
    }

    /// <summary>Nothing happens and the answer is 429.</summary>
    public sealed record RateLimited(LoopbackRateLimitScope Scope, TimeSpan RetryAfter) : RestFault;

    /// <summary>Nothing happens and the answer is this status, with a page instead of JSON as a proxy gives it.</summary>
    public sealed record ServerError(int Status) : RestFault;

    /// <summary>It is carried out late.</summary>
    public sealed record Delayed(TimeSpan By) : RestFault;

    /// <summary>The connection breaks before anything happens.</summary>
    public sealed record Dropped : RestFault;

    /// <summary>It is carried out, and the connection breaks before the answer.</summary>
    public sealed record AnswerLost : RestFault;

    /// <summary>It is carried out, and the connection breaks in the middle of the answer.</summary>
    public sealed record AnswerCut : RestFault;
}
