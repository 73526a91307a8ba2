namespace StudyBot.TestSupport.Judge;

/// <summary>What the endpoint does with a request.</summary>
public sealed record LoopbackReply
{
    /// <summary>What the model says.</summary>
    public string Content { get; init; } = "";

    public int Status { get; init; } = 200;

    public string FinishReason { get; init; } = "stop";

    /// <summary>The Retry-After header.</summary>
    public string? RetryAfter { get; init; }

    /// <summary>The Location header.</summary>
    public string? Location { get; init; }

    /// <summary>Sent instead of a chat completion.</summary>
    public string? RawBody { get; init; }

    /// <summary>Never replies.</summary>
    public bool Hangs { get; init; }
}
