using Microsoft.Extensions.Logging;

namespace StudyBot.Slack.Deliveries;

/// <summary>Takes payloads from whatever brought them, passes over those heard before, and hands the others on.</summary>
internal sealed partial class DeliveryDispatcher : IDisposable
{
    /// <summary>Slack waits three seconds for an acknowledgement; the rest is for the way.</summary>
    public static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(2.5);

    private readonly ISlackListener _listener;
    private readonly TimeProvider _clock;
    private readonly ILogger<DeliveryDispatcher> _logger;
    private readonly RecentKeys _heard;
    private readonly WorkspaceNames _workspaces = new();
    private readonly EventLanes _lanes;
    private readonly RunningTasks _interactions = new();
    private readonly CancellationTokenSource _stop = new();

    public DeliveryDispatcher(ISlackListener listener, TimeProvider clock, ILogger<DeliveryDispatcher> logger)
    {
        _listener = listener;
        _clock = clock;
        _logger = logger;
        _heard = new RecentKeys(clock);
        _lanes = new EventLanes(HandleEventAsync);
    }

    /// <summary>Whether the interaction's acknowledgement carries an answer.</summary>
    public static bool WantsAnswer(in PayloadFrame frame, ReadOnlySpan<byte> message)
    {
        var type = frame.Type.Of(message);
        return type.SequenceEqual("view_submission"u8) || type.SequenceEqual("block_suggestion"u8);
    }

    /// <summary>Copies what is new and returns at once. Acknowledge first, and call <see cref="Start"/> when there is no more for now.</summary>
    /// <param name="payload">Where the payload stands in the message.</param>
    public void Dispatch(DeliveryKind kind, int retryAttempt, in PayloadFrame frame, ReadOnlySpan<byte> message, JsonSlice payload)
    {
        if (!IsNew(frame, message))
        {
            return;
        }

        var owned = Own(kind, retryAttempt, frame, message, payload);
        Log.Received(_logger, owned.Delivery.Type, retryAttempt);
        if (kind == DeliveryKind.Event)
        {
            _lanes.Add(LaneOf(frame.EventFields.Channel.Of(message)), owned);
        }
        else
        {
            _interactions.Add(Task.Run(() => HandleInteractionAsync(owned).AsTask(), CancellationToken.None));
        }
    }

    /// <summary>Hands on the events that were dispatched.</summary>
    public void Start() => _lanes.Start();

    /// <summary>Asks the listener, and gives up waiting for its answer in time for the acknowledgement.</summary>
    public Task<InteractionAnswer> AskAsync(int retryAttempt, in PayloadFrame frame, ReadOnlySpan<byte> message, JsonSlice payload)
    {
        if (!IsNew(frame, message))
        {
            return Task.FromResult(InteractionAnswer.None);
        }

        var owned = Own(DeliveryKind.Interaction, retryAttempt, frame, message, payload);
        Log.Received(_logger, owned.Delivery.Type, retryAttempt);
        var asking = Task.Run(() => HandleQuestionAsync(owned), CancellationToken.None);
        _interactions.Add(asking);
        return InTimeAsync(asking, owned.Delivery.Type);
    }

    /// <summary>Tells the listener that Slack can be heard again.</summary>
    public Task TellGapAsync(DateTimeOffset? since)
    {
        var telling = GuardedAsync("gap", () => _listener.OnGapAsync(since, _stop.Token)).AsTask();
        _interactions.Add(telling);
        return telling;
    }

    /// <summary>Lets what was acknowledged be handled, for as long as that; whoever is not done by then is told to stop.</summary>
    public async Task DrainAsync(TimeSpan limit)
    {
        var drained = Task.WhenAll(_lanes.DrainAsync(), _interactions.DrainAsync());
        await drained.WaitAsync(limit, _clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stop.CancelAsync();
        await drained.WaitAsync(limit, _clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();

    private bool IsNew(in PayloadFrame frame, ReadOnlySpan<byte> message)
    {
        if (DeliveryKeys.Of(frame, message) is not { } key || _heard.TryAdd(key))
        {
            return true;
        }

        Log.HeardBefore(_logger);
        return false;
    }

    private OwnedDelivery Own(DeliveryKind kind, int retryAttempt, in PayloadFrame frame, ReadOnlySpan<byte> message, JsonSlice payload)
    {
        var type = kind switch
        {
            DeliveryKind.Event => DeliveryTypes.Of((frame.Event.IsEmpty ? frame.Type : frame.EventFields.Type).Of(message)),
            DeliveryKind.SlashCommand => DeliveryTypes.SlashCommand,
            DeliveryKind.Interaction => DeliveryTypes.Of(frame.Type.Of(message)),
        };
        return OwnedDelivery.Copy(kind, type, _workspaces.Of(frame.Workspace.Of(message)), retryAttempt, message, payload, frame.Event);
    }

    private static int LaneOf(ReadOnlySpan<byte> channel)
    {
        var hash = new HashCode();
        hash.AddBytes(channel);
        return hash.ToHashCode();
    }

    private async ValueTask HandleEventAsync(OwnedDelivery owned)
    {
        try
        {
            await _listener.OnEventAsync(owned.Delivery, _stop.Token);
        }
        catch (Exception failure)
        {
            LogFailure(failure, owned.Delivery.Type);
        }
        finally
        {
            owned.Return();
        }
    }

    private async ValueTask HandleInteractionAsync(OwnedDelivery owned)
    {
        await GuardedAsync(owned.Delivery.Type, () => _listener.OnInteractionAsync(owned.Delivery, _stop.Token));
        owned.Return();
    }

    private async Task<InteractionAnswer> HandleQuestionAsync(OwnedDelivery owned)
    {
        var answer = InteractionAnswer.None;
        await GuardedAsync(owned.Delivery.Type, async () => answer = await _listener.OnQuestionAsync(owned.Delivery, _stop.Token));
        owned.Return();
        return answer;
    }

    private async Task<InteractionAnswer> InTimeAsync(Task<InteractionAnswer> asking, string type)
    {
        try
        {
            return await asking.WaitAsync(AnswerLimit, _clock);
        }
        catch (TimeoutException)
        {
            Log.AnsweredTooLate(_logger, type);
            return InteractionAnswer.None;
        }
    }

    private async ValueTask GuardedAsync(string type, Func<ValueTask> tell)
    {
        try
        {
            await tell();
        }
        catch (Exception failure)
        {
            LogFailure(failure, type);
        }
    }

    private void LogFailure(Exception failure, string type)
    {
        if (failure is not OperationCanceledException || !_stop.IsCancellationRequested)
        {
            Log.NotHandled(_logger, failure, type);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Debug, "Received {Type}, attempt {RetryAttempt}.")]
        public static partial void Received(ILogger logger, string type, int retryAttempt);

        [LoggerMessage(LogLevel.Debug, "Passed over a payload that was heard before.")]
        public static partial void HeardBefore(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Acknowledged {Type} without its answer, which took too long.")]
        public static partial void AnsweredTooLate(ILogger logger, string type);

        [LoggerMessage(LogLevel.Error, "Did not handle {Type}.")]
        public static partial void NotHandled(ILogger logger, Exception failure, string type);
    }
}
