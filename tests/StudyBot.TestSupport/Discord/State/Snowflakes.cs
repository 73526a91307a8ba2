namespace StudyBot.TestSupport.Discord.State;

/// <summary>Hands out ids that rise with time, as Discord's do (reference, "Snowflakes"). Callers hold the world's gate.</summary>
internal sealed class Snowflakes(TimeProvider time)
{
    private static readonly DateTimeOffset Epoch = new(2015, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private ulong _last;

    public ulong Next()
    {
        var now = (ulong)(time.GetUtcNow() - Epoch).TotalMilliseconds << 22;
        _last = Math.Max(now, _last + 1);
        return _last;
    }
}
