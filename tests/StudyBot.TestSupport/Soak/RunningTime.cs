namespace StudyBot.TestSupport.Soak;

/// <summary>
/// Lets a manual clock run while something is waited for, many times faster than the real one and faster the longer nothing happens: waits of the
/// bot pass by themselves, and what the machine has to compute still gets its time.
/// </summary>
internal sealed class RunningTime(ManualTimeProvider clock)
{
    /// <summary>Real time. Only a broken bot takes so long.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan RealStep = TimeSpan.FromMilliseconds(4);
    private static readonly TimeSpan FirstStep = TimeSpan.FromMilliseconds(10);

    /// <summary>So short that what has ten seconds, such as a connection, gets half a second of the machine.</summary>
    private static readonly TimeSpan LongestStep = TimeSpan.FromMilliseconds(80);
    private const double Growth = 1.1;
    private static readonly TimeSpan AfterJump = TimeSpan.FromMilliseconds(8);

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <param name="what">Said when it does not come.</param>
    /// <param name="limit">Of the clock's time, after which it has not come; null for as long as it takes.</param>
    public async Task<bool> UntilAsync(Func<Task<bool>> isDone, string what, TimeSpan? limit = null)
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        var end = Now + limit;
        for (var step = FirstStep; !await isDone(); step = step < LongestStep ? step * Growth : LongestStep)
        {
            if (Now > end)
            {
                return false;
            }

            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"It did not come that {what}.");
            }

            await Task.Delay(RealStep, TimeProvider.System);
            clock.Advance(step);
        }

        return true;
    }

    public async Task DuringAsync(Task task, string what)
    {
        await UntilAsync(() => Task.FromResult(task.IsCompleted), what);
        await task;
    }

    /// <summary>Slowly: three seconds are all that the bot has for the first answer, and the machine may have others to serve.</summary>
    public async Task<T> DuringInteractionAsync<T>(Task<T> task)
    {
        await SlowlyUntilAsync(() => task.IsCompleted, TimeSpan.MaxValue);
        return await task;
    }

    /// <summary>Until it is so, or the limit of the clock's time is over.</summary>
    public async Task SlowlyUntilAsync(Func<bool> isDone, TimeSpan limit)
    {
        for (var passed = TimeSpan.Zero; passed < limit && !isDone(); passed += FirstStep)
        {
            await Task.Delay(RealStep, TimeProvider.System);
            clock.Advance(FirstStep);
        }
    }

    public Task PassAsync(TimeSpan time) => UntilAsync(() => Task.FromResult(false), "time passes", time);

    /// <summary>At once, with a moment of the machine for what it wakes.</summary>
    public async Task JumpAsync(TimeSpan time)
    {
        clock.Advance(time);
        await Task.Delay(AfterJump, TimeProvider.System);
    }
}
