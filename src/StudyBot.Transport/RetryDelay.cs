namespace StudyBot.Transport;

/// <summary>How long a request waits for its next attempt.</summary>
public static class RetryDelay
{
    private static readonly TimeSpan First = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(8);

    /// <summary>Doubles from attempt to attempt; half of it is chance, so that many who failed together do not return together.</summary>
    /// <param name="attempt">The one that failed, from 1.</param>
    /// <param name="chance">From 0 to 1.</param>
    public static TimeSpan After(int attempt, double chance)
    {
        var full = First * Math.Pow(2, Math.Min(attempt - 1, 10));
        return (full < Longest ? full : Longest) * (0.5 + (chance / 2));
    }
}
