using System.Text;
using System.Threading.Channels;
using StudyBot.Discord.Gateway;
using StudyBot.TestSupport.Transport;

namespace StudyBot.Discord.Tests.Gateway;

/// <summary>Writes down what it hears, one line for each call.</summary>
internal sealed class RecordingListener : IGatewayListener
{
    private readonly Channel<string> _heard = Channel.CreateUnbounded<string>();

    /// <summary>Runs before an event is written down.</summary>
    public Func<GatewayDispatch, CancellationToken, ValueTask> OnEvent { get; set; } = (_, _) => ValueTask.CompletedTask;

    public bool IsEmpty => _heard.Reader.Count == 0;

    public async Task<string> NextAsync() => await _heard.Reader.ReadAsync().AsTask().WaitAsync(ScriptedWebSocket.Patience);

    async ValueTask IGatewayListener.OnDispatchAsync(GatewayDispatch dispatch, CancellationToken cancellationToken)
    {
        await OnEvent(dispatch, cancellationToken);
        var content = dispatch.Type == EventNames.Ready ? "" : $" {Encoding.UTF8.GetString(dispatch.Json.Span)}";
        _heard.Writer.TryWrite($"{dispatch.Type} {dispatch.Sequence}{content}");
    }

    ValueTask IGatewayListener.OnSessionStartedAsync(ShardId shard, CancellationToken cancellationToken) => Hear($"started {shard}");

    ValueTask IGatewayListener.OnSessionResumedAsync(ShardId shard, CancellationToken cancellationToken) => Hear($"resumed {shard}");

    private ValueTask Hear(string line)
    {
        _heard.Writer.TryWrite(line);
        return ValueTask.CompletedTask;
    }
}
