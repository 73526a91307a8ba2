namespace StudyBot.TestSupport.Slack.State;

/// <summary>Makes the ids and timestamps of the server; callers hold the world's gate.</summary>
internal sealed class Ids(TimeProvider time)
{
    private const string Digits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

    private long _lastMicroseconds;
    private long _count;

    /// <param name="prefix">The letter that tells what it is: C for a channel, U for a user.</param>
    public string Next(string prefix)
    {
        var number = ++_count;
        var text = new char[8];
        for (var place = text.Length - 1; place >= 0; place--)
        {
            text[place] = Digits[(int)(number % Digits.Length)];
            number /= Digits.Length;
        }

        return $"{prefix}0{new string(text)}";
    }

    /// <summary>A message's <c>ts</c>: the time, moved on as far as it takes to differ from all before it.</summary>
    public string NextTs()
    {
        var now = (time.GetUtcNow() - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond;
        _lastMicroseconds = Math.Max(now, _lastMicroseconds + 100);
        return $"{_lastMicroseconds / 1_000_000}.{_lastMicroseconds % 1_000_000:D6}";
    }

    public string NextTrigger() => $"{_count + 1_000}.{_count + 2_000}.{Guid.NewGuid():N}";
}
