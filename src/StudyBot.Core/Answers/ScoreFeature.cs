using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;
using StudyBot.Core.History;
using StudyBot.Core.Judging.Telling;
using StudyBot.Core.Rounds;
using StudyBot.Core.Rulings;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Answers;

/// <summary>Answers what members ask about their scores: why, and whether others may see the answer after the round.</summary>
public sealed class ScoreFeature(
    RoundFinder rounds,
    RoundThreads threads,
    EditionShelf editions,
    RulingText rulings,
    JudgementText judge,
    HistoryWriter writer) : IInteractionFeature
{
    public void Register(InteractionMap map)
    {
        map.Command("why", (call, cancellationToken) => call.Option("round") switch
        {
            null => WhyAsync(call.Member, threads.Find(call.Place), cancellationToken),
            var text when long.TryParse(text.TrimStart('#'), out var id) => WhyAsync(call.Member, new RoundId(id), cancellationToken),
            var text => Task.FromResult(Replies.Problem(
                $"{text} is not the number of a round. "
                + $"Pick one from the suggestions, or leave it out for your latest answer.")),
        });
        map.Button(Verbs.Why, (press, id, cancellationToken) => WhyAsync(press.Member, new RoundId(id.Target), cancellationToken));
        map.Button(Verbs.Share, (press, id, cancellationToken) =>
            ShareAsync(press.Member, new RoundId(id.Target), isShared: true, cancellationToken));
        map.Button(Verbs.KeepPrivate, (press, id, cancellationToken) =>
            ShareAsync(press.Member, new RoundId(id.Target), isShared: false, cancellationToken));
    }

    private async Task<InteractionReply> WhyAsync(ChatMember member, RoundId? id, CancellationToken cancellationToken)
    {
        if (await rounds.AnswerAsync(member.Ref, id, cancellationToken) is not { } found)
        {
            return Replies.Problem($"You have no answer there. Answer a question first, in its thread or with the button.");
        }

        var (answer, round) = found;
        var shown = answer.CurrentNumber ?? answer.LastNumber;
        var revision = answer.Revisions.Single(revision => revision.Number == shown);
        return revision switch
        {
            { Score: { } score } => Replies.Private(await WhyAsync(revision, score, round, member.Ref.Workspace, cancellationToken)),
            { ScoredAt: null } => Replies.Problem($"Your answer is still being scored. Try again in a moment."),
            _ => Replies.Problem($"Your answer could not be scored. It is stored, and that is not a zero."),
        };
    }

    private async Task<Card> WhyAsync(
        AnswerRevision revision, AnswerScore score, Round round, WorkspaceRef workspace, CancellationToken cancellationToken)
    {
        var edition = await editions.GetAsync(round.EditionId, cancellationToken);
        var card = WhyCard.Of(revision, score, edition, round.LinkIn(workspace));
        card = card with { Sections = [.. card.Sections, .. await rulings.SectionsAsync(revision, round, cancellationToken)] };
        return await judge.SectionAsync(revision, workspace, edition.Rubric, cancellationToken) is { } section
            ? card with { Sections = [.. card.Sections, section] }
            : card;
    }

    private async Task<InteractionReply> ShareAsync(ChatMember member, RoundId id, bool isShared, CancellationToken cancellationToken)
    {
        if (await rounds.AnswerAsync(member.Ref, id, cancellationToken) is not { } found)
        {
            return Replies.Problem($"You have no answer there.");
        }

        await writer.WriteAsync(
            async history => (await history.Answers.SingleAsync(row => row.Id == found.Answer.Id, cancellationToken)).IsShared = isShared,
            cancellationToken);
        return Replies.Private(isShared
            ? Decided("Shared", "If it is among the best, your answer is shown when the round closes.", ResultCard.KeepPrivateButton(id))
            : Decided("Kept out", "Your answer is not quoted in the closing post.", ResultCard.ShareButton(id)));
    }

    /// <summary>With the button that takes it back.</summary>
    private static Card Decided(string title, string sentence, CardButton undo) => new()
    {
        Title = title,
        Sections = [new CardSection(null, Markup.Of($"{sentence}"))],
        Buttons = [undo],
        Tone = CardTone.Good,
    };
}
