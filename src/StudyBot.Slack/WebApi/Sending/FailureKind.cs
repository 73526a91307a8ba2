namespace StudyBot.Slack.WebApi.Sending;

/// <summary>How an attempt failed, as far as it matters for another.</summary>
internal enum FailureKind
{
    /// <summary>No connection: Slack cannot have seen the request.</summary>
    NotSent,

    /// <summary>No full answer, or one that says that Slack has trouble: it may have done what was asked.</summary>
    Uncertain,

    /// <summary>429: Slack has not done it.</summary>
    RateLimited,

    /// <summary>Another attempt would end the same.</summary>
    Refused,
}
