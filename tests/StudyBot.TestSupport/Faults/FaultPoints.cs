namespace StudyBot.TestSupport.Faults;

/// <summary>
/// Counts the moments at which the outside world can fail the bot, and fails it at the chosen ones. One counter for everything the bot
/// reaches outside its own memory, so that a number names a moment of the whole story.
/// </summary>
public sealed class FaultPoints
{
    private readonly Lock _lock = new();
    private readonly HashSet<int> _chosen;
    private readonly Func<string, Exception> _failure;
    private readonly bool _isFatal;
    private readonly List<string> _passed = [];
    private readonly List<string> _strikes = [];
    private bool _isArmed;
    private string? _diedAt;

    private FaultPoints(IEnumerable<int> chosen, Func<string, Exception> failure, bool isFatal)
    {
        _chosen = [.. chosen];
        _failure = failure;
        _isFatal = isFatal;
    }

    /// <summary>The process dies at the chosen points; whatever it still tries after that fails, too, until it is started again.</summary>
    public static FaultPoints Killing(params IEnumerable<int> chosen) => new(chosen, where => new SimulatedCrashException(where), isFatal: true);

    /// <summary>One call each fails at the chosen points; the process lives on.</summary>
    public static FaultPoints Failing(Func<string, Exception> failure, params IEnumerable<int> chosen) => new(chosen, failure, isFatal: false);

    public bool IsDead => _diedAt is not null;

    /// <summary>What was passed since arming, in order.</summary>
    public IReadOnlyList<string> Passed
    {
        get
        {
            lock (_lock)
            {
                return [.. _passed];
            }
        }
    }

    /// <summary>The chosen points that were reached.</summary>
    public IReadOnlyList<string> Strikes
    {
        get
        {
            lock (_lock)
            {
                return [.. _strikes];
            }
        }
    }

    /// <summary>Begins to count; until then nothing fails.</summary>
    public void Arm() => _isArmed = true;

    /// <summary>A new process takes over from the dead one.</summary>
    public void Revive() => _diedAt = null;

    /// <summary>Passes a point, or fails there.</summary>
    public void Pass(string where)
    {
        lock (_lock)
        {
            if (_diedAt is { } died)
            {
                throw new SimulatedCrashException(died);
            }

            if (!_isArmed)
            {
                return;
            }

            _passed.Add(where);
            if (!_chosen.Contains(_passed.Count - 1))
            {
                return;
            }

            _strikes.Add($"{_passed.Count - 1}, {where}");
            _diedAt = _isFatal ? where : null;
        }

        throw _failure(where);
    }
}
