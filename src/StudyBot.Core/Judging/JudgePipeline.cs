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
        await signal.RepeatAsync(
            async ending =>
            {
                await DrainAsync(setup, ending);
                await night.RunDueAsync(ending);
            },
            failure => Log.PipelineFailed(logger, failure),
            clock,
            cancellationToken);
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
