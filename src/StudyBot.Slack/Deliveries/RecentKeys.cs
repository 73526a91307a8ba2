namespace StudyBot.Slack.Deliveries;

/// <summary>Remembers what was heard for at least twelve minutes: Slack's last retry comes six minutes after the first delivery.</summary>
/// <remarks>
/// It forgets everything when the bot ends. That is enough: whoever stores messages does so by message and revision, and recognises there
/// what was delivered again after a restart.
/// </remarks>
internal sealed class RecentKeys(TimeProvider clock)
{
    public static readonly TimeSpan KeptAtLeast = TimeSpan.FromMinutes(12);

    private readonly Lock _lock = new();
    private HashSet<UInt128> _younger = [];
    private HashSet<UInt128> _older = [];
    private DateTimeOffset _youngerSince = clock.GetUtcNow();

    /// <summary>False when it was added before.</summary>
    public bool TryAdd(UInt128 key)
    {
        lock (_lock)
        {
            TurnOverIfDue();
            return !_older.Contains(key) && _younger.Add(key);
        }
    }

    /// <summary>Needs the lock. Each generation is filled for as long as keys are kept, and then kept as long again.</summary>
    private void TurnOverIfDue()
    {
        var now = clock.GetUtcNow();
        if (now - _youngerSince < KeptAtLeast)
        {
            return;
        }

        _older = now - _youngerSince < 2 * KeptAtLeast ? _younger : [];
        _younger = [];
        _youngerSince = now;
    }
}
