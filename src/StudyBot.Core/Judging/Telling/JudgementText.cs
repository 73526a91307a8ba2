using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Judging.Licensing;
using StudyBot.Core.Members;
using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Judge;

namespace StudyBot.Core.Judging.Telling;

/// <summary>Words what the judge says about an answer, for its member.</summary>
public sealed class JudgementText(IDbContextFactory<StudyBotDbContext> contexts, JudgeSeat seat)
{
    private const string Heading = "The judge";

    /// <summary>What the judge says about a revision; null where it was never asked to.</summary>
    public async Task<CardSection?> SectionAsync(
        AnswerRevision revision, WorkspaceRef workspace, Rubric rubric, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var row = await history.Judgements.AsNoTracking().SingleOrDefaultAsync(row => row.RevisionId == revision.Id, cancellationToken);
        if (row is null or { IsForMeasure: true, IsCounted: false })
        {
            return null;
        }

        var id = await history.Workspaces.Where(other => other.Platform == workspace.Platform && other.ExternalId == workspace.Id)
            .Select(other => other.Id).SingleAsync(cancellationToken);
        return await SectionAsync(row, id, rubric, cancellationToken);
    }

    public async Task<CardSection> SectionAsync(
        Judgement row, WorkspaceId workspace, Rubric rubric, CancellationToken cancellationToken) =>
        Section(row, await StandingAsync(workspace, rubric, cancellationToken));

    private static CardSection Section(Judgement row, string standing) => new(Heading, row switch
    {
        { IsCounted: true } => Markup.Of(
            $"This score is the judge's; the rules gave {Number(row.RuleScore?.Total)}. {Confidence(row)}"),
        { State: JudgementState.Judged } => Markup.Of(
            $"It would give **{Number(row.Total)} of 10**, beside the rule score above. {standing} {Confidence(row)}"),
        { State: JudgementState.Waiting } => Markup.Of($"{Waiting(row.Problem)}"),
        _ => Markup.Of($"Not judged: {Why(row.Problem)}. The rule score stands; that is no zero and no pass."),
    });

    private async Task<string> StandingAsync(WorkspaceId workspace, Rubric rubric, CancellationToken cancellationToken)
    {
        if (seat.Setup is not { } setup)
        {
            return "It does not count: it is switched off now.";
        }

        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return (await LicenceDesk.StandingAsync(history, workspace, rubric, setup, cancellationToken)).Sentence;
    }

    private static string Confidence(Judgement row) => row.Confidence == JudgeConfidence.CloseCall
        ? "A close call: a person may look at it."
        : row.Samples == 1 ? "One reading, no doubt about it." : "Its readings agree.";

    private static string Waiting(JudgeProblem? problem) => problem is null
        ? "It has not read this version yet."
        : $"Judge unavailable, rule score shown, re-score pending: {Why(problem)}.";

    private static string Why(JudgeProblem? problem) => problem switch
    {
        JudgeProblem.Unavailable or null => "it did not answer",
        JudgeProblem.Refused => "it refuses to answer",
        JudgeProblem.OverBudget => "today's budget is used up",
        JudgeProblem.Unreadable => "its reply could not be read",
        JudgeProblem.Contradictory => "its reply contradicted itself",
        JudgeProblem.InventedQuotes => "it quoted words that are not in the answer",
        JudgeProblem.Unsteady => "its readings were too far apart",
        JudgeProblem.TooShort => "the answer is too short for it",
    };

    private static string Number(decimal? total) => total is { } value ? ResultCard.Number(value) : "none";
}
