namespace StudyBot.Core.Judging.Calls;

/// <summary>
/// Leaves an endpoint alone that does not answer: after several failures in a row for two minutes, and for twice as long each time it fails
/// again, up to an hour.
/// </summary>
public sealed class JudgeBreaker(TimeProvider clock)
{
    public const int FailuresInARow = 5;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly Lock _lock = new();
    private int _failures;
    private DateTimeOffset? _openUntil;

    /// <summary>Until when nothing is asked; null when asking is fine.</summary>
    public DateTimeOffset? OpenUntil
    {
        get
        {
            lock (_lock)
            {
                return _openUntil > clock.GetUtcNow() ? _openUntil : null;
            }
        }
    }

    public void Succeeded()
    {
        lock (_lock)
        {
            (_failures, _openUntil) = (0, null);
        }
    }

    public void Failed()
    {
        lock (_lock)
        {
            _failures++;
            if (_failures >= FailuresInARow)
            {
                _openUntil = clock.GetUtcNow() + Pause(_failures - FailuresInARow);
            }
        }
    }

    private static TimeSpan Pause(int further) => further > 5 ? LongestPause : TimeSpan.FromTicks(
        Math.Min(LongestPause.Ticks, ShortestPause.Ticks << further));
}
