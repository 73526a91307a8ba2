using Microsoft.Extensions.Logging;
using StudyBot.Core.Judging.Calls;
using StudyBot.Core.Moderation;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Judging;

/// <summary>Judges what waits, several answers at a time, and records each outcome for itself.</summary>
public sealed partial class JudgeRunner(
    JudgeQueue queue,
    EditionShelf editions,
    JudgeCalls calls,
    JudgeRecorder recorder,
    StaffNotifier staff,
    TimeProvider clock,
    ILogger<JudgeRunner> logger)
{
    /// <summary>Judges the next answers. Returns how many were looked at; 0 when none was waiting.</summary>
    public async Task<int> JudgeAsync(JudgeSetup setup, CancellationToken cancellationToken)
    {
        var waiting = await queue.NextAsync(cancellationToken);
        await Parallel.ForEachAsync(
            waiting,
            new ParallelOptions { MaxDegreeOfParallelism = setup.Concurrency, CancellationToken = cancellationToken },
            async (work, cancellation) => await JudgeAsync(setup, work, cancellation));
        return waiting.Count;
    }

    private async Task JudgeAsync(JudgeSetup setup, JudgeWork work, CancellationToken cancellationToken)
    {
        var edition = await editions.GetAsync(work.Round.EditionId, cancellationToken);
        var rules = work.Judgement.RuleScore ?? work.Revision.Score!.WithoutRulings(); // Only scored revisions are queued.
        var one = new JudgeCase(edition, work.Revision.Text, rules, work.Judgement.Attempts);
        try
        {
            var outcome = await setup.Judge.JudgeAsync(one, calls.For(work.Subscription.WorkspaceId, setup), cancellationToken);
            await recorder.RecordAsync(setup, work, edition, outcome, cancellationToken);
            Log.AnswerJudged(logger, work.Revision.Id, outcome.GetType().Name);
            await TellOfInstructionAsync(work, edition.Question.Title, outcome, cancellationToken);
        }
        catch (JudgeEndpointException failure)
        {
            Log.JudgeNotReached(logger, failure.Problem, work.Revision.Id, failure.Message);
            await recorder.PostponeAsync(work, failure, cancellationToken);
            await TellOfTroubleAsync(work, failure, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancellationToken.IsCancellationRequested)
        {
            Log.JudgingFailed(logger, work.Revision.Id, failure.GetType().Name);
            await recorder.PostponeAsync(
                work, new JudgeEndpointException(JudgeProblem.Unavailable, "The judge's work failed.", cause: failure), cancellationToken);
        }
    }

    /// <summary>Quietly: the author of the answer is not told that somebody was.</summary>
    private async Task TellOfInstructionAsync(JudgeWork work, string title, JudgeOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome is JudgeOutcome.Judged { IsSuspicious: true } && !work.Judgement.IsForMeasure)
        {
            await staff.TellAsync(
                work.Subscription,
                $"speaks-{work.Revision.Id}",
                $"An answer to \"{title}\" ({work.Round.Date:yyyy-MM-dd}) speaks to whoever scores it. "
                + "The judge could give it nothing that the rules do not give. Only you are told.",
                cancellationToken);
        }
    }

    /// <summary>One note a day for the budget and one for an endpoint that is left alone; a single failure is nobody's business.</summary>
    private async Task TellOfTroubleAsync(JudgeWork work, JudgeEndpointException failure, CancellationToken cancellationToken)
    {
        var today = clock.GetUtcNow().ToString("yyyy-MM-dd");
        if (failure.Problem == JudgeProblem.OverBudget)
        {
            await staff.TellAsync(
                work.Subscription,
                $"judge-budget-{today}",
                "The judge has used up its budget of today. Rule scores are shown; what waits is judged from midnight UTC on.",
                cancellationToken);
        }
        else if (calls.IsLeftAlone || failure.Problem == JudgeProblem.Refused)
        {
            await staff.TellAsync(
                work.Subscription,
                $"judge-down-{today}",
                $"The judge does not answer: {failure.Message} Rule scores are shown; what waits is tried again by itself.",
                cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Had answer revision {RevisionId} judged: {Outcome}.")]
        public static partial void AnswerJudged(ILogger logger, long revisionId, string outcome);

        [LoggerMessage(
            Level = LogLevel.Warning, Message = "The judge was not reached ({Problem}) for answer revision {RevisionId}: {Reason}")]
        public static partial void JudgeNotReached(ILogger logger, JudgeProblem problem, long revisionId, string reason);

        // Without the exception: its text may come from the endpoint, which has read the answer.
        [LoggerMessage(Level = LogLevel.Error, Message = "Judging answer revision {RevisionId} failed with {Failure}; it is tried again.")]
        public static partial void JudgingFailed(ILogger logger, long revisionId, string failure);
    }
}
