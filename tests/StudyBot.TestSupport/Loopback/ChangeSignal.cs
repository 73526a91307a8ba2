namespace StudyBot.TestSupport.Loopback;

/// <summary>Wakes those who wait for something to appear, so that nobody has to sleep and look again.</summary>
internal sealed class ChangeSignal
{
    private TaskCompletionSource _next = New();

    /// <summary>Take it before looking: a change in between completes it.</summary>
    public Task Next => Volatile.Read(ref _next).Task;

    public void Ring() => Interlocked.Exchange(ref _next, New()).SetResult();

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
