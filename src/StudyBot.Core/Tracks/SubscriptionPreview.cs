using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Tracks;

/// <summary>Shows a moderator what a subscription will post next. Nothing is recorded.</summary>
public sealed class SubscriptionPreview(IDbContextFactory<StudyBotDbContext> contexts, IQuestionBank bank, TimeProvider clock)
{
    /// <summary>The next card, or what stands in its way.</summary>
    public async Task<Card> OfAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var posted = await history.QuestionsPostedBy(subscription.Id).ToListAsync(cancellationToken);
        var questions = bank.Current;
        if (QuestionPicker.Pick(questions.ForTrack(subscription.TrackId), posted, subscription.Id.Value) is not { } pick)
        {
            return new Card
            {
                Title = "Nothing to preview",
                Sections = [new CardSection(null, Markup.Of($"The track {subscription.TrackId.Value} has no questions yet."))],
                Tone = CardTone.Warning,
            };
        }

        var card = QuestionCard.Of(questions.Edition(pick.Question, subscription.TrackId));
        var latest = await history.LatestHandledAsync(subscription.Id, cancellationToken);
        var next = SubscriptionSchedule.Ahead(subscription, clock.GetUtcNow(), latest).FirstOrDefault();
        var when = next is null ? Markup.Of($"once the subscription is resumed") : Markup.Instant(next.At);
        return card with
        {
            Footer = Markup.Of($"A preview only you can see. It is posted in #{subscription.ChannelName} {when}."),
            Tone = CardTone.Muted,
        };
    }

    /// <summary>The preview of a subscription that has just been made, with what a moderator wants to do next.</summary>
    public async Task<Card> OfNewAsync(Subscription subscription, CancellationToken cancellationToken)
    {
        var card = await OfAsync(subscription, cancellationToken);
        return card with
        {
            Sections = [new CardSection("Subscribed", Markup.Of($"{SubscriptionText.Describe(subscription)}.")), .. card.Sections],
            Buttons =
            [
                new CardButton(new ButtonId(Verbs.PostNow, subscription.Id.Value).ToString(), "Post the first one now", ButtonTone.Primary),
                new CardButton(new ButtonId(Verbs.Unsubscribe, subscription.Id.Value).ToString(), "Undo", ButtonTone.Danger),
            ],
        };
    }
}
