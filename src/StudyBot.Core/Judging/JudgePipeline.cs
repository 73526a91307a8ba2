using Microsoft.Extensions.Logging;
using StudyBot.Core.Answers;
using StudyBot.Core.Judging.Licensing;
using StudyBot.Core.Judging.Telling;

namespace StudyBot.Core.Judging;

/// <summary>Judges and tells whenever an answer waits, and does at night what the night owes. Without a judge it does nothing.</summary>
public sealed partial class JudgePipeline(
    JudgeSeat seat,
    JudgeRunner runner,
    JudgeNotifier notifier,
    AnswerPipeline answers,
    JudgeNight night,
    JudgeSignal signal,
    TimeProvider clock,
    ILogger<JudgePipeline> logger)
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    /// <summary>What was put off, and the night, are looked for at least this often.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Runs until cancelled, and ends then by <see cref="OperationCanceledException"/> and in no other way; returns at once where no judge
    /// is configured.
    /// </summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        if (seat.Setup is not { } setup)
        {
            return;
        }

        signal.Raise();
        while (true)
        {
            await signal.WaitAsync(LongestWait, clock, cancellationToken);
            try
            {
                await DrainAsync(setup, cancellationToken);
                await night.RunDueAsync(cancellationToken);
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
            {
                Log.PipelineFailed(logger, failure);
                await Task.Delay(PauseAfterFailure, clock, cancellationToken);
                signal.Raise();
            }
        }
    }

    /// <summary>Does everything that is waiting now.</summary>
    public async Task DrainAsync(JudgeSetup setup, CancellationToken cancellationToken)
    {
        int done;
        do
        {
            done = await runner.JudgeAsync(setup, cancellationToken);
            await answers.InTurnAsync(notifier.TellAsync, cancellationToken);
        }
        while (done > 0);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The judge's pipeline failed; it goes on in a few seconds where it stopped.")]
        public static partial void PipelineFailed(ILogger logger, Exception failure);
    }
}
