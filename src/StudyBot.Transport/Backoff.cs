namespace StudyBot.Transport;

/// <summary>Endless waits between attempts: the first retry is nearly immediate, the later ones double up to a minute.</summary>
/// <param name="chance">A number from 0 to 1, new on each call; it keeps many clients from coming back in step.</param>
public sealed class Backoff(Func<double> chance)
{
    /// <summary>A connection that lasted this long was well, and the next failure is a new story.</summary>
    public static readonly TimeSpan HealthySpell = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan FirstAtMost = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

    private int _attempt;

    /// <summary>How long to wait before the next attempt, after one that was well for this long.</summary>
    public TimeSpan Next(TimeSpan healthyFor)
    {
        _attempt = healthyFor >= HealthySpell ? 0 : _attempt;
        return Delay(_attempt++, chance());
    }

    /// <summary>Up to a quarter of a second at first; then from half to the whole of 1, 2, 4 ... 60 seconds.</summary>
    public static TimeSpan Delay(int attempt, double chance)
    {
        if (attempt == 0)
        {
            return FirstAtMost * chance;
        }

        var doublings = Math.Min(attempt - 1, 30);
        var whole = Math.Min(Second.TotalSeconds * Math.Pow(2, doublings), Longest.TotalSeconds);
        return TimeSpan.FromSeconds(whole * (0.5 + (chance / 2)));
    }
}
