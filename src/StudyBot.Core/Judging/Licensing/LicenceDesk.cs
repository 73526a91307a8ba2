using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Moderation;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Judging.Licensing;

/// <summary>
/// Measures the judge by what people of a workspace have decided, and licenses it for a rubric while it agrees with them. Only verdicts
/// of the judge there is now are looked at, on answers to the rubric there is now.
/// </summary>
public sealed class LicenceDesk(
    IDbContextFactory<StudyBotDbContext> contexts, HistoryWriter writer, IHumanLabels labels, JudgeQueue queue, TimeProvider clock)
{
    /// <summary>Where the judge stands now. A licence of another model, prompt or rubric has lapsed, measured or not.</summary>
    public static async Task<LicenceStanding> StandingAsync(
        StudyBotDbContext history, WorkspaceId workspace, Rubric rubric, JudgeSetup setup, CancellationToken cancellationToken) =>
        LicenceStanding.Of(
            await history.JudgeLicences.AsNoTracking().SingleOrDefaultAsync(
                row => row.WorkspaceId == workspace && row.RubricId == rubric.Id, cancellationToken),
            JudgeFingerprint.Of(setup.Endpoint, setup.Judge, rubric));

    /// <summary>Measures anew and decides. What this judge has not seen yet is queued, for the next time.</summary>
    public async Task MeasureAsync(WorkspaceId workspace, Rubric rubric, JudgeSetup setup, CancellationToken cancellationToken)
    {
        var fingerprint = JudgeFingerprint.Of(setup.Endpoint, setup.Judge, rubric);
        var known = await labels.ReadAsync(workspace.Value, rubric.Id, cancellationToken);
        var current = known
            .Where(label => JudgeFingerprint.Of(setup.Endpoint, setup.Judge, label.Edition.Rubric) == fingerprint)
            .ToList();
        await queue.RemeasureAsync([.. current.Select(label => label.RevisionId).Distinct()], fingerprint.ToString(), cancellationToken);
        var rows = await RowsAsync(current, fingerprint, cancellationToken);
        await writer.WriteAsync(
            history => DecideAsync(history, workspace, rubric.Id, fingerprint, JudgeAgreement.Measure(rows)), cancellationToken);
    }

    private async Task<List<LabelledLevel>> RowsAsync(
        List<HumanLabel> current, JudgeFingerprint fingerprint, CancellationToken cancellationToken)
    {
        var (revisions, name) = (current.Select(label => label.RevisionId).Distinct().ToList(), fingerprint.ToString());
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var judged = await history.Judgements.AsNoTracking()
            .Where(row => revisions.Contains(row.RevisionId) && row.Fingerprint == name && row.Score != null && row.RuleScore != null)
            .ToDictionaryAsync(row => row.RevisionId, cancellationToken);
        return
        [
            .. from label in current
               where judged.ContainsKey(label.RevisionId)
               let row = judged[label.RevisionId]
               let judge = LevelOf(row.Score!, label.CriterionId) // Neither is null by the query above.
               let rules = LevelOf(row.RuleScore!, label.CriterionId)
               where judge is not null && rules is not null
               select new LabelledLevel(
                   label.RevisionId, label.Edition.Question.Id.Value, label.Level, judge.Value, rules.Value, WordCount.Of(label.Answer)),
        ];
    }

    private static int? LevelOf(AnswerScore score, string criterionId) =>
        score.Criteria.FirstOrDefault(criterion => criterion.CriterionId == criterionId)?.Level;

    private async Task DecideAsync(
        StudyBotDbContext history, WorkspaceId workspace, string rubricId, JudgeFingerprint fingerprint, JudgeAgreement measured)
    {
        var row = await history.JudgeLicences.SingleOrDefaultAsync(other => other.WorkspaceId == workspace && other.RubricId == rubricId);
        var before = (State: row?.State ?? LicenceState.Unlicensed, Text: row is null ? "" : Describe(row));
        var objection = LicenceBar.Objection(measured);
        var state = objection is null ? LicenceState.Licensed
            : row is { State: LicenceState.Licensed or LicenceState.Lapsed } ? LicenceState.Lapsed
            : LicenceState.Unlicensed;
        var reason = objection
            ?? $"its agreement with people is {measured.Kappa:0.00} ({measured.Low:0.00} to {measured.High:0.00}) on {measured.Answers} answers";
        row ??= history.JudgeLicences.Add(new StoredLicence
        {
            WorkspaceId = workspace,
            RubricId = rubricId,
            Reason = "",
            Model = "",
            Prompt = "",
            Rubric = "",
            Agreement = measured,
        }).Entity;
        (row.State, row.Reason, row.Agreement, row.MeasuredAt) = (state, reason, measured, clock.GetUtcNow());
        (row.Model, row.Prompt, row.Rubric) = (fingerprint.Model, fingerprint.Prompt, fingerprint.Rubric);
        if (state != before.State)
        {
            AuditLog.Add(history, workspace, null, "judge licence", rubricId, before.Text, Describe(row), clock.GetUtcNow());
        }
    }

    private static string Describe(StoredLicence licence) => $"{licence.State.ToString().ToLowerInvariant()}: {licence.Reason}";
}
