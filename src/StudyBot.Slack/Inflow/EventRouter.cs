using Microsoft.Extensions.Logging;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.Home;
using StudyBot.Slack.Interactions;
using StudyBot.Slack.Models.Events;

namespace StudyBot.Slack.Inflow;

/// <summary>Hears what Slack delivers, and takes each to whom it concerns.</summary>
internal sealed partial class EventRouter(
    MessageIntake messages, WorkspaceNotes notes, HomeTab home, InteractionRunner interactions, ReadBack readBack, ILogger<EventRouter> logger)
    : ISlackListener
{
    public async ValueTask OnEventAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        switch (delivery.Type)
        {
            case EventTypes.Message:
                await StoreAsync(delivery, cancellationToken);
                break;
            case EventTypes.AppHomeOpened:
                await home.TakeAsync(delivery, cancellationToken);
                break;
            default:
                notes.Take(delivery);
                break;
        }
    }

    public ValueTask OnInteractionAsync(SlackDelivery delivery, CancellationToken cancellationToken) =>
        new(interactions.RunAsync(delivery, cancellationToken));

    public ValueTask<InteractionAnswer> OnQuestionAsync(SlackDelivery delivery, CancellationToken cancellationToken) =>
        new(interactions.AnswerAsync(delivery, cancellationToken));

    /// <summary>What the product missed before cannot be told any more, so it reads the threads itself.</summary>
    public ValueTask OnGapAsync(DateTimeOffset? since, CancellationToken cancellationToken)
    {
        readBack.Request();
        return ValueTask.CompletedTask;
    }

    private async Task StoreAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        try
        {
            await messages.TakeAsync(delivery, cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.EventFailed(logger, failure, delivery.Type);
            readBack.Request();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A {Type} could not be stored; the open threads are read back for it.")]
        public static partial void EventFailed(ILogger logger, Exception failure, string type);
    }
}
