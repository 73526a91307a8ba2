using System.Collections.Concurrent;

namespace StudyBot.Slack.Deliveries;

/// <summary>Tasks that nobody waits for until the end.</summary>
internal sealed class RunningTasks
{
    private readonly ConcurrentDictionary<Task, bool> _running = [];

    public void Add(Task task)
    {
        _running[task] = true;
        _ = task.ContinueWith(
            done => _running.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Returns when those that run now have ended, however they did.</summary>
    public async Task DrainAsync() => await Task.WhenAll(_running.Keys).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
}
