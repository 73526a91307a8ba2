namespace StudyBot.Discord.Rest.Limits;

/// <summary>A bucket and the line before it: only the first in the line looks at the bucket, so whoever asked first goes first.</summary>
internal sealed class RateLimitLane
{
    public RateLimitBucket Bucket { get; } = new();

    public SemaphoreSlim Line { get; } = new(1, 1);

    public bool IsIdle(TimeSpan now) => Line.CurrentCount == 1 && Bucket.IsIdle(now);
}
