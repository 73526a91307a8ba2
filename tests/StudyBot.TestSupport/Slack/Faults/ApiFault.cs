namespace StudyBot.TestSupport.Slack.Faults;

/// <summary>Something that goes wrong with one request. Several may befall the same one.</summary>
public abstract record ApiFault
{
    private ApiFault()
    {
    }

    /// <summary>Nothing happens and the answer is 429.</summary>
    public sealed record RateLimited(TimeSpan RetryAfter) : ApiFault;

    /// <summary>Nothing happens and the answer is this status, with a page instead of JSON as a proxy gives it.</summary>
    public sealed record ServerError(int Status) : ApiFault;

    /// <summary>Nothing happens and the answer is 200 with a page instead of JSON.</summary>
    public sealed record HtmlPage : ApiFault;

    /// <summary>Nothing happens and the answer is this error of Slack's: <c>fatal_error</c>, <c>service_unavailable</c>.</summary>
    public sealed record Refused(string Error) : ApiFault;

    /// <summary>It is carried out late.</summary>
    public sealed record Delayed(TimeSpan By) : ApiFault;

    /// <summary>The connection breaks before anything happens.</summary>
    public sealed record Dropped : ApiFault;

    /// <summary>It is carried out, and the connection breaks before the answer.</summary>
    public sealed record AnswerLost : ApiFault;

    /// <summary>It is carried out, and no answer comes for so long that the client gives up.</summary>
    public sealed record AnswerLate(TimeSpan By) : ApiFault;

    /// <summary>It is carried out, and the connection breaks in the middle of the answer.</summary>
    public sealed record AnswerCut : ApiFault;
}
