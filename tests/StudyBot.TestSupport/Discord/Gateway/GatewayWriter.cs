using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using StudyBot.TestSupport.Loopback;

namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>The only one who writes to a socket: payloads in order, and the ways in which a connection ends.</summary>
internal sealed class GatewayWriter(UpgradedSocket socket, ZlibContext? zlib, TimeProvider time)
{
    private readonly Channel<Step> _steps = Channel.CreateUnbounded<Step>(new UnboundedChannelOptions { SingleReader = true });

    public void Send(string payload) => _steps.Writer.TryWrite(new Step.Payload(payload));

    public void Wait(TimeSpan by) => _steps.Writer.TryWrite(new Step.Pause(by));

    public void Close(int code) => _steps.Writer.TryWrite(new Step.Close(code));

    public void BreakInsideFrame() => _steps.Writer.TryWrite(new Step.HalfFrame());

    /// <summary>Writes until the connection ends or the token says so.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var step in _steps.Reader.ReadAllAsync(cancellationToken))
        {
            switch (step)
            {
                case Step.Payload(var text):
                    await WriteAsync(text, cancellationToken);
                    break;
                case Step.Pause(var by):
                    await Task.Delay(by, time, cancellationToken);
                    break;
                case Step.Close(var code):
                    await socket.WebSocket.CloseOutputAsync((WebSocketCloseStatus)code, "", cancellationToken);
                    return;
                case Step.HalfFrame:
                    await socket.BreakInsideFrameAsync(cancellationToken);
                    return;
            }
        }
    }

    private ValueTask WriteAsync(string text, CancellationToken cancellationToken)
    {
        var (bytes, type) = zlib is null
            ? (Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text)
            : (zlib.Compress(text), WebSocketMessageType.Binary);
        return socket.WebSocket.SendAsync(bytes.AsMemory(), type, endOfMessage: true, cancellationToken);
    }

    private abstract record Step
    {
        public sealed record Payload(string Text) : Step;

        public sealed record Pause(TimeSpan By) : Step;

        public sealed record Close(int Code) : Step;

        public sealed record HalfFrame : Step;
    }
}
