using Microsoft.Extensions.Logging;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Answers;

/// <summary>Collects, acknowledges, scores and tells, in that order, whenever there is something to do.</summary>
public sealed partial class AnswerPipeline(
    AnswerCollector collector,
    AnswerScorer scorer,
    AnswerNotifier notifier,
    AnswerCounter counter,
    AnswerSignal signal,
    TimeProvider clock,
    ILogger<AnswerPipeline> logger) : IDisposable
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>What a platform refused for a moment (a whisper, say) is tried again at least this often.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>Two at a time would tell a member of an older score after the newer one.</summary>
    private readonly SemaphoreSlim _turn = new(1, 1);

    /// <summary>
    /// Runs until cancelled, and ends then by <see cref="OperationCanceledException"/> and in no other way. A failure is logged and the
    /// work tried again after a pause: it is still in the database.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        signal.Raise();
        while (true)
        {
            await signal.WaitAsync(LongestWait, clock, cancellationToken);
            try
            {
                await DrainAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                // A client that gives up waiting cancels as well: only our own token ends the loop.
                Log.PipelineFailed(logger, failure);
                await Task.Delay(PauseAfterFailure, clock, cancellationToken);
                signal.Raise();
            }
        }
    }

    /// <summary>Does everything that is waiting now.</summary>
    public Task DrainAsync(CancellationToken cancellationToken) => InTurnAsync(DrainInTurnAsync, cancellationToken);

    /// <summary>Does something that must not cross the telling of scores.</summary>
    public async Task InTurnAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await work(cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task DrainInTurnAsync(CancellationToken cancellationToken)
    {
        var touched = new HashSet<RoundId>();
        int done;
        do
        {
            var collected = await collector.CollectAsync(cancellationToken);
            touched.UnionWith(collected.Select(answer => answer.RoundId));
            await notifier.TellAsync(collected, cancellationToken);
            done = collected.Count;
            done += await notifier.TellAsync(cancellationToken);
            done += await scorer.ScoreAsync(cancellationToken);
            done += await notifier.TellAsync(cancellationToken);
        }
        while (done > 0);

        await counter.ShowAsync(touched, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The answer pipeline failed; it goes on in a few seconds where it stopped.")]
        public static partial void PipelineFailed(ILogger logger, Exception failure);
    }
}
