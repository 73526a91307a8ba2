using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Answers;

/// <summary>Collects and scores, tells the members, and counts on the cards, whenever there is something to do.</summary>
/// <remarks>
/// Telling waits for a platform and scoring does not, so each has a loop of its own: a thousand answers are scored while the first
/// members are told. What waits lies in the database; the loops only wake each other.
/// </remarks>
public sealed partial class AnswerPipeline(
    AnswerCollector collector,
    AnswerScorer scorer,
    AnswerNotifier notifier,
    AnswerCounter counter,
    AnswerSignal arrived,
    TimeProvider clock,
    ILogger<AnswerPipeline> logger) : IDisposable
{
    private readonly AnswerSignal _untold = new();

    private readonly AnswerSignal _uncounted = new();

    private readonly ConcurrentDictionary<RoundId, bool> _touched = new();

    /// <summary>Two at a time would do the same work twice.</summary>
    private readonly SemaphoreSlim _working = new(1, 1);

    /// <summary>Two at a time would tell a member of an older score after the newer one.</summary>
    private readonly SemaphoreSlim _telling = new(1, 1);

    /// <summary>
    /// Runs until cancelled, and ends then by <see cref="OperationCanceledException"/> and in no other way. A failure is logged and the
    /// work tried again after a pause: it is still in the database.
    /// </summary>
    public Task RunAsync(CancellationToken cancellationToken)
    {
        arrived.Raise();
        _untold.Raise();
        return Task.WhenAll(
            RepeatAsync(arrived, WorkAsync, cancellationToken),
            RepeatAsync(_untold, TellAsync, cancellationToken),
            RepeatAsync(_uncounted, CountAsync, cancellationToken));
    }

    /// <summary>Does everything that is waiting now, one after the other.</summary>
    public async Task DrainAsync(CancellationToken cancellationToken)
    {
        int done;
        do
        {
            done = await CollectAsync(cancellationToken);
            done += await TellAsync(cancellationToken);
            done += await ScoreAsync(cancellationToken);
            done += await TellAsync(cancellationToken);
        }
        while (done > 0);

        await CountAsync(cancellationToken);
    }

    /// <summary>Collects and scores everything that is waiting now; its authors are told as soon as their platform allows.</summary>
    public async Task WorkAsync(CancellationToken cancellationToken)
    {
        while (await CollectAsync(cancellationToken) + await ScoreAsync(cancellationToken) > 0)
        {
            // There may be more.
        }
    }

    /// <summary>Does something that must not cross the telling of scores.</summary>
    public async Task InTurnAsync(Func<CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        using var turn = await TurnAsync(_telling, cancellationToken);
        await work(cancellationToken);
    }

    /// <summary>Has authors told soon of scores that something else than scoring has changed.</summary>
    public void AnnounceScores() => _untold.Raise();

    public void Dispose()
    {
        _working.Dispose();
        _telling.Dispose();
    }

    private Task RepeatAsync(AnswerSignal signal, Func<CancellationToken, Task> work, CancellationToken cancellationToken) =>
        signal.RepeatAsync(work, failure => Log.PipelineFailed(logger, failure), clock, cancellationToken);

    private async Task<int> CollectAsync(CancellationToken cancellationToken)
    {
        using var turn = await TurnAsync(_working, cancellationToken);
        var collected = await collector.CollectAsync(cancellationToken);
        foreach (var answer in collected)
        {
            _touched[answer.RoundId] = true;
        }

        var news = collected.Where(answer => answer.IsNews).ToList();
        if (news.Count > 0)
        {
            using var telling = await TurnAsync(_telling, cancellationToken);
            await notifier.TellAsync(news, cancellationToken);
        }

        return Done(collected.Count, _untold, _uncounted);
    }

    private async Task<int> ScoreAsync(CancellationToken cancellationToken)
    {
        using var turn = await TurnAsync(_working, cancellationToken);
        return Done(await scorer.ScoreAsync(cancellationToken), _untold);
    }

    private async Task<int> TellAsync(CancellationToken cancellationToken)
    {
        var total = 0;
        int told;
        do
        {
            using var turn = await TurnAsync(_telling, cancellationToken);
            told = await notifier.TellAsync(cancellationToken);
            total += told;
        }
        while (told > 0);

        return total;
    }

    private async Task CountAsync(CancellationToken cancellationToken)
    {
        var rounds = _touched.Keys.Where(round => _touched.TryRemove(round, out _)).ToList();
        await counter.ShowAsync(rounds, cancellationToken);
    }

    private static int Done(int count, params ReadOnlySpan<AnswerSignal> next)
    {
        foreach (var signal in count > 0 ? next : [])
        {
            signal.Raise();
        }

        return count;
    }

    private static async Task<Turn> TurnAsync(SemaphoreSlim gate, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        return new Turn(gate);
    }

    private readonly struct Turn(SemaphoreSlim gate) : IDisposable
    {
        public void Dispose() => gate.Release();
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The answer pipeline failed; it goes on in a few seconds where it stopped.")]
        public static partial void PipelineFailed(ILogger logger, Exception failure);
    }
}
