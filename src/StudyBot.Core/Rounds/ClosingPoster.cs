using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Rounds;

/// <summary>Posts how a scored round went into its thread, once, and shows on the question's card that the round is over.</summary>
public sealed class ClosingPoster(
    IDbContextFactory<StudyBotDbContext> contexts,
    HistoryWriter writer,
    ChatPlatforms platforms,
    EditionShelf editions,
    RoundPatience patience)
{
    /// <param name="round">Scored, with its subscription.</param>
    /// <exception cref="ChatPlatformException">The platform refused or did not answer; safe to call again.</exception>
    public async Task TellAsync(Round round, CancellationToken cancellationToken)
    {
        if (round.Subscription.Departure is not null)
        {
            return; // There is nobody to tell; answers and points are kept.
        }

        var edition = await editions.GetAsync(round.EditionId, cancellationToken);
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var channel = await history.ChannelOfAsync(round.Subscription, cancellationToken);
        var platform = platforms[channel.Platform];
        if (round.ClosingMessageId is null && round.HasThread)
        {
            var review = await RoundReview.ReadAsync(history, round, edition, cancellationToken);
            await patience.TryAsync(round, () =>
                PostOnceAsync(platform, round, new Place(channel, round.ThreadId), ClosingCard.Of(review, edition), cancellationToken));
        }

        if (round.MessageId is { } question)
        {
            await patience.TryAsync(round, () =>
                platform.EditAsync(new MessageRef(new Place(channel), question), QuestionCard.Of(round, edition), cancellationToken));
        }
    }

    private async Task PostOnceAsync(IChatPlatform platform, Round round, Place thread, Card card, CancellationToken cancellationToken)
    {
        var attempts = await writer.WriteAsync(
            async history => ++(await history.Rounds.SingleAsync(row => row.Id == round.Id)).ClosingAttempts, cancellationToken);
        var earlier = attempts > 1 ? await platform.FindPostAsync(thread, round.ClosingMarker, cancellationToken) : null;
        var message = earlier ?? await platform.PostAsync(thread, card, round.ClosingMarker, cancellationToken);
        await writer.WriteAsync(
            async history => (await history.Rounds.SingleAsync(row => row.Id == round.Id)).ClosingMessageId = message.Id,
            cancellationToken);
    }
}
