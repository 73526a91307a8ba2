using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.History;
using StudyBot.Core.Judging.Calls;
using StudyBot.Core.Judging.Licensing;
using StudyBot.Core.Members;
using StudyBot.Core.Questions;

namespace StudyBot.Core.Judging;

/// <summary>Tells moderators how the judge does: whether it runs, how well it agrees with them, and what it minds.</summary>
public sealed class JudgeReportFeature(
    IDbContextFactory<StudyBotDbContext> contexts,
    JudgeSeat seat,
    JudgeBudget budget,
    JudgeBreaker breaker,
    MemberDirectory members,
    IQuestionBank bank) : IInteractionFeature
{
    public void Register(InteractionMap map)
    {
        map.Command("judge status", (call, cancellationToken) => ReplyAsync(call, StatusAsync, cancellationToken));
        map.Command("judge report", (call, cancellationToken) => ReplyAsync(call, ReportAsync, cancellationToken));
        map.Command("judge mirror", (call, cancellationToken) => ReplyAsync(call, MirrorAsync, cancellationToken));
    }

    private async Task<InteractionReply> ReplyAsync(
        CommandCall call, Func<JudgeSetup, WorkspaceId, CancellationToken, Task<Card>> draw, CancellationToken cancellationToken)
    {
        if (seat.Setup is not { } setup)
        {
            return JudgeConsentFeature.NoJudge;
        }

        var workspace = await members.WorkspaceIdAsync(call.Place.Channel.Workspace, cancellationToken);
        return Replies.Private(await draw(setup, workspace, cancellationToken));
    }

    private async Task<Card> StatusAsync(JudgeSetup setup, WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var consent = await history.Workspaces
            .Where(row => row.Id == workspace).Select(row => row.JudgeProvider).SingleAsync(cancellationToken);
        var willing = await history.Members.CountAsync(
            row => row.WorkspaceId == workspace && row.JudgeProvider == setup.Endpoint.Provider && !row.IsFormer, cancellationToken);
        var states = await (
            from member in history.Members
            where member.WorkspaceId == workspace
            join answer in history.Answers on member.Id equals answer.MemberId
            join revision in history.AnswerRevisions on answer.Id equals revision.AnswerId
            join judgement in history.Judgements on revision.Id equals judgement.RevisionId
            group judgement by judgement.State into sameState
            select new { State = sameState.Key, Count = sameState.Count() })
            .ToDictionaryAsync(row => row.State, row => row.Count, cancellationToken);
        var used = await budget.UsedTodayAsync(workspace, cancellationToken);
        return new Card
        {
            Title = "The judge",
            Fields =
            [
                new CardField("Model", Markup.Of($"{setup.Endpoint.Model} at {setup.Endpoint.Provider}")),
                new CardField("Here", Markup.Of($"{Consent(consent, setup.Endpoint.Provider)}")),
                new CardField("Members who said yes", Markup.Of($"{willing}")),
                new CardField("Today", Markup.Of(
                    $"{used.Calls} of {setup.DailyCalls} calls, {used.Tokens} of {setup.DailyTokens} tokens")),
                new CardField("Endpoint", breaker.OpenUntil is { } until ? Markup.Of($"left alone until {until}") : Markup.Of($"in use")),
                new CardField("Answers", Markup.Of(
                    $"{Count(JudgementState.Judged)} judged, {Count(JudgementState.Waiting)} waiting, "
                    + $"{Count(JudgementState.NotJudged)} not judged")),
            ],
            Sections =
            [
                new CardSection("Does it count?", Markup.Bullets(await StandingsAsync(history, setup, workspace, cancellationToken))),
            ],
        };

        int Count(JudgementState state) => states.GetValueOrDefault(state);
    }

    private async Task<IReadOnlyList<Markup>> StandingsAsync(
        StudyBotDbContext history, JudgeSetup setup, WorkspaceId workspace, CancellationToken cancellationToken)
    {
        var lines = new List<Markup>();
        foreach (var rubric in bank.Current.Rubrics)
        {
            var standing = await LicenceDesk.StandingAsync(history, workspace, rubric, setup, cancellationToken);
            lines.Add(Markup.Of($"{rubric.Name}: {standing.State.ToString().ToLowerInvariant()}. {standing.Sentence}"));
        }

        return lines;
    }

    private async Task<Card> ReportAsync(JudgeSetup setup, WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var measured = await history.JudgeLicences.AsNoTracking()
            .Where(row => row.WorkspaceId == workspace).OrderBy(row => row.RubricId).ToListAsync(cancellationToken);
        return new Card
        {
            Title = "How well the judge agrees with you",
            Sections =
            [
                .. measured.Select(row => new CardSection($"{row.RubricId}: {row.State.ToString().ToLowerInvariant()}", Lines(row))),
                new CardSection("Does it count?", Markup.Bullets(await StandingsAsync(history, setup, workspace, cancellationToken))),
            ],
            Footer = Markup.Of($"Measured every night after 03:00 UTC, on the answers that people here have ruled on."),
        };
    }

    private static Markup Lines(StoredLicence row)
    {
        var measured = row.Agreement;
        return Markup.Bullets(
        [
            Markup.Of($"{measured.Answers} answers to {measured.Questions} questions, {measured.Levels} levels"),
            Markup.Of($"weighted kappa {measured.Kappa:0.00} (95 %: {measured.Low:0.00} to {measured.High:0.00})"),
            Markup.Of($"the same level {measured.Exact:P0}, at most one apart {measured.Adjacent:P0}, "
                + $"mean error {measured.MeanError:0.00} levels"),
            Markup.Of($"for comparison: rules {measured.RulesKappa:0.00}, length alone {measured.LengthKappa:0.00}, "
                + $"always the same level: mean error {measured.ConstantError:0.00}"),
            Markup.Of($"{row.Model}, {row.Prompt}, measured {row.MeasuredAt}"),
        ]);
    }

    private async Task<Card> MirrorAsync(JudgeSetup setup, WorkspaceId workspace, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var last = await history.MirrorReadings.AsNoTracking()
            .Where(row => row.WorkspaceId == workspace && row.Answers > 0)
            .OrderByDescending(row => row.Date)
            .FirstOrDefaultAsync(cancellationToken);
        return new Card
        {
            Title = "What the judge minds about the wording",
            Sections =
            [
                last is null
                    ? new CardSection(null, Markup.Of(
                        $"Nothing is measured yet. It is done every night after 03:00 UTC on answers that the judge has scored."))
                    : new CardSection($"{last.Date:yyyy-MM-dd}, {last.Answers} answers: spread {last.Spread:0.00} levels", Markup.Bullets(
                    [
                        Markup.Of($"without filler words: {last.Shorter:+0.00;-0.00;0.00} levels"),
                        Markup.Of($"as bullets: {last.Bulleted:+0.00;-0.00;0.00}"),
                        Markup.Of($"padded with empty sentences: {last.Padded:+0.00;-0.00;0.00}"),
                        Markup.Of($"in another order: {last.Reordered:+0.00;-0.00;0.00}"),
                        Markup.Of($"with an instruction to the judge: {last.Instructed:+0.00;-0.00;0.00}"),
                    ])),
            ],
            Footer = Markup.Of(
                $"The same answers in other words that say the same. A judge that looks at what is said has zeros. {setup.Endpoint.Model}"),
        };
    }

    private static string Consent(string? consent, string provider) => consent is null ? "off"
        : consent == provider ? "on"
        : $"off: it was allowed for {consent}; say judge on again";
}
