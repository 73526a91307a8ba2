using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Judging.Licensing;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Judging;

/// <summary>
/// Writes down what came of judging, and in the same transaction lets a verdict count: only under a licence, and only before the points
/// of the round are in the ledger.
/// </summary>
public sealed class JudgeRecorder(HistoryWriter writer, TimeProvider clock)
{
    /// <summary>How often replies that cannot be used are asked for again, each time with other samples.</summary>
    public const int MostAttempts = 3;

    private static readonly TimeSpan BetweenAttempts = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan AfterFailure = TimeSpan.FromMinutes(1);

    /// <summary>For how long an endpoint may be away before an answer is given up.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(3);

    public Task RecordAsync(
        JudgeSetup setup, JudgeWork work, QuestionEdition edition, JudgeOutcome outcome, CancellationToken cancellationToken) =>
        ChangeAsync(
            work,
            async (history, row) =>
            {
                row.Fingerprint = JudgeFingerprint.Of(setup.Endpoint, setup.Judge, edition.Rubric).ToString();
                row.JudgedAt = clock.GetUtcNow();
                row.RuleScore ??= work.Revision.Score?.WithoutRulings();
                switch (outcome)
                {
                    case JudgeOutcome.Judged judged:
                        (row.State, row.Problem) = (JudgementState.Judged, null);
                        (row.Score, row.Total) = (judged.Score, judged.Score.Total);
                        (row.Confidence, row.Samples) = (judged.Confidence, judged.Samples);
                        await CountAsync(history, setup, work, edition.Rubric, row);
                        break;
                    case JudgeOutcome.NotJudged not:
                        row.Attempts++;
                        (row.Score, row.Total, row.Problem) = (null, null, not.Problem);
                        row.NextAt = clock.GetUtcNow() + (BetweenAttempts * row.Attempts);
                        row.State = row.Attempts < MostAttempts && not.Problem != JudgeProblem.TooShort
                            ? JudgementState.Waiting
                            : JudgementState.NotJudged;
                        break;
                }
            },
            cancellationToken);

    /// <summary>Nothing is known about the answer: it stays in the queue.</summary>
    public Task PostponeAsync(JudgeWork work, JudgeEndpointException failure, CancellationToken cancellationToken) =>
        ChangeAsync(
            work,
            (_, row) =>
            {
                var now = clock.GetUtcNow();
                row.Problem = failure.Problem;
                row.NextAt = failure.AgainAt ?? now + AfterFailure;
                row.State = now - row.QueuedAt > LongestWait ? JudgementState.NotJudged : JudgementState.Waiting;
                return Task.CompletedTask;
            },
            cancellationToken);

    /// <summary>The member may have had everything deleted or have taken the yes back meanwhile: then there is nothing to change.</summary>
    private Task ChangeAsync(JudgeWork work, Func<StudyBotDbContext, Judgement, Task> change, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async history =>
            {
                if (await history.Judgements.SingleOrDefaultAsync(row => row.Id == work.Judgement.Id, cancellationToken) is not { } row)
                {
                    return;
                }

                var before = (row.State, row.Problem);
                await change(history, row);
                row.IsTold = row.IsForMeasure || (row.IsTold && before == (row.State, row.Problem));
            },
            cancellationToken);

    private static async Task CountAsync(StudyBotDbContext history, JudgeSetup setup, JudgeWork work, Rubric rubric, Judgement row)
    {
        var round = await history.Rounds.AsNoTracking().SingleAsync(other => other.Id == work.Round.Id);
        var standing = await LicenceDesk.StandingAsync(history, work.Subscription.WorkspaceId, rubric, setup, CancellationToken.None);
        if (row.IsForMeasure || round.State >= RoundState.Scored || standing.State != LicenceState.Licensed)
        {
            return;
        }

        var revision = await history.AnswerRevisions.SingleAsync(other => other.Id == work.Revision.Id);
        if (revision.Score is { IsOverruled: true })
        {
            return; // A moderator's word holds, whoever else says something afterwards.
        }

        (revision.Score, revision.Total) = (row.Score, row.Total);
        revision.ScorerVersion = $"{setup.Judge.VersionFor(rubric.Id)}:{setup.Endpoint.Model}";
        row.IsCounted = true;
    }
}
