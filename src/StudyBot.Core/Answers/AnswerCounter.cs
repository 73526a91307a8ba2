using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Rounds;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Answers;

/// <summary>Shows on a question's card how many have answered; who and what stays hidden.</summary>
public sealed partial class AnswerCounter(
    IDbContextFactory<StudyBotDbContext> contexts,
    HistoryWriter writer,
    ChatPlatforms platforms,
    EditionShelf editions,
    ILogger<AnswerCounter> logger)
{
    public async Task ShowAsync(IEnumerable<RoundId> rounds, CancellationToken cancellationToken)
    {
        foreach (var id in rounds)
        {
            try
            {
                await ShowAsync(id, cancellationToken);
            }
            catch (ChatPlatformException failure)
            {
                Log.CountNotShown(logger, failure, id); // The next answer, or the close, shows it.
            }
        }
    }

    private async Task ShowAsync(RoundId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var round = await history.RoundAsync(id, cancellationToken);
        var count = await history.Answers.StandingIn(id).CountAsync(cancellationToken);
        if (round.State != RoundState.Open || round.MessageId is not { } messageId || count == round.ShownAnswers)
        {
            return;
        }

        round.ShownAnswers = count;
        var channel = await history.ChannelOfAsync(round.Subscription, cancellationToken);
        var card = QuestionCard.Of(round, await editions.GetAsync(round.EditionId, cancellationToken));
        await platforms[channel.Platform].EditAsync(new MessageRef(new Place(channel), messageId), card, cancellationToken);
        await writer.WriteAsync(
            async other => (await other.Rounds.SingleAsync(row => row.Id == id)).ShownAnswers = count, cancellationToken);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Could not show the number of answers of round {RoundId} on its card.")]
        public static partial void CountNotShown(ILogger logger, Exception failure, RoundId roundId);
    }
}
