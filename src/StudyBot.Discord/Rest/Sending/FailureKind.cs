namespace StudyBot.Discord.Rest.Sending;

/// <summary>How an attempt failed, as far as it matters for another.</summary>
internal enum FailureKind
{
    /// <summary>No connection: Discord cannot have seen the request.</summary>
    NotSent,

    /// <summary>No full answer: Discord may have done what was asked.</summary>
    Interrupted,

    /// <summary>5xx: Discord may have done what was asked.</summary>
    ServerError,

    /// <summary>429: Discord has not done it.</summary>
    RateLimited,

    /// <summary>Another attempt would end the same.</summary>
    Refused,
}
