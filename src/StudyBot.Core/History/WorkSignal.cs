using System.Threading.Channels;

namespace StudyBot.Core.History;

/// <summary>Tells a loop that there is something to do. The work itself lies in the database.</summary>
public abstract class WorkSignal
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>What was put off is looked for at least this often.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    private readonly Channel<bool> _raised = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public void Raise() => _raised.Writer.TryWrite(true);

    /// <summary>
    /// Does the work whenever raised, until cancelled; ends then by <see cref="OperationCanceledException"/> and in no other way. After a
    /// failure it is tried again: it is still in the database.
    /// </summary>
    /// <param name="failed">Told of each failure, before the pause.</param>
    public async Task RepeatAsync(
        Func<CancellationToken, Task> work, Action<Exception> failed, TimeProvider clock, CancellationToken cancellationToken)
    {
        while (true)
        {
            await WaitAsync(clock, cancellationToken);
            try
            {
                await work(cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // A client that gives up waiting cancels as well: only our own token ends the loop.
                failed(failure);
                await Task.Delay(PauseAfterFailure, clock, cancellationToken);
                Raise();
            }
        }
    }

    private async Task WaitAsync(TimeProvider clock, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(LongestWait, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await _raised.Reader.ReadAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // The time is up: look for work all the same.
        }
    }
}
