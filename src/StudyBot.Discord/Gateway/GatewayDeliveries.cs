using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord.Gateway;

/// <summary>Hands one shard's events on, each once and in order, and keeps the session's state from them.</summary>
internal sealed partial class GatewayDeliveries(Shard shard, IGatewayListener listener, ILogger<GatewayDeliveries> logger)
{
    public async ValueTask DeliverAsync(GatewayFrame frame, CancellationToken cancellationToken)
    {
        var type = EventNames.Of(frame.Type.Span);
        switch (type)
        {
            case EventNames.Ready:
                await StartAsync(frame, cancellationToken);
                break;
            case EventNames.Resumed:
                await ResumeAsync(frame, cancellationToken);
                break;
            default:
                if (frame.Sequence is { } sequence && shard.Session.TryAdvance(sequence))
                {
                    await HandOnAsync(type, sequence, frame.Content, cancellationToken);
                }

                break;
        }
    }

    private async Task StartAsync(GatewayFrame frame, CancellationToken cancellationToken)
    {
        var ready = JsonSerializer.Deserialize(frame.Content.Span, GatewayJson.Default.ReadyFields) ?? throw new JsonException("READY was empty.");
        shard.Session.Start(ready.SessionId, GatewayAddress.Parse(ready.ResumeGatewayUrl), frame.Sequence);
        shard.Pulse.Enter(ShardState.Live);
        Log.SessionStarted(logger, shard.Id);
        await HandOnAsync(EventNames.Ready, frame.Sequence.GetValueOrDefault(), frame.Content, cancellationToken);
        await GuardedAsync(EventNames.Ready, () => listener.OnSessionStartedAsync(shard.Id, cancellationToken), cancellationToken);
    }

    private async Task ResumeAsync(GatewayFrame frame, CancellationToken cancellationToken)
    {
        shard.Session.TryAdvance(frame.Sequence.GetValueOrDefault());
        shard.Pulse.Enter(ShardState.Live);
        Log.SessionResumed(logger, shard.Id);
        await GuardedAsync(EventNames.Resumed, () => listener.OnSessionResumedAsync(shard.Id, cancellationToken), cancellationToken);
    }

    /// <summary>On the path of every event: what the listener completes at once costs no allocation.</summary>
    private async ValueTask HandOnAsync(string type, long sequence, ReadOnlyMemory<byte> json, CancellationToken cancellationToken)
    {
        Log.EventReceived(logger, type, sequence);
        try
        {
            await listener.OnDispatchAsync(new GatewayDispatch(shard.Id, type, sequence, json), cancellationToken);
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.EventNotHandled(logger, failure, type, sequence);
        }
    }

    private async ValueTask GuardedAsync(string type, Func<ValueTask> tell, CancellationToken cancellationToken)
    {
        try
        {
            await tell();
        }
        catch (Exception failure) when (!cancellationToken.IsCancellationRequested)
        {
            Log.EventNotHandled(logger, failure, type, shard.Session.Sequence.GetValueOrDefault());
        }
    }

    private sealed record ReadyFields(
        [property: JsonPropertyName("session_id"), JsonRequired] string SessionId,
        [property: JsonPropertyName("resume_gateway_url")] string? ResumeGatewayUrl);

    [JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
    [JsonSerializable(typeof(ReadyFields))]
    private sealed partial class GatewayJson : JsonSerializerContext;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Connected to Discord with a new session for shard {Shard}.")]
        public static partial void SessionStarted(ILogger logger, ShardId shard);

        [LoggerMessage(LogLevel.Information, "Resumed the Discord session of shard {Shard}.")]
        public static partial void SessionResumed(ILogger logger, ShardId shard);

        [LoggerMessage(LogLevel.Debug, "Received {Type} with sequence {Sequence}.")]
        public static partial void EventReceived(ILogger logger, string type, long sequence);

        [LoggerMessage(LogLevel.Error, "Did not handle {Type} with sequence {Sequence}.")]
        public static partial void EventNotHandled(ILogger logger, Exception failure, string type, long sequence);
    }
}
