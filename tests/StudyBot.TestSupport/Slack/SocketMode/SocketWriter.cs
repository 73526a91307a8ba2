using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using StudyBot.TestSupport.Loopback;
using StudyBot.TestSupport.Slack.Faults;

namespace StudyBot.TestSupport.Slack.SocketMode;

/// <summary>Writes to a socket in order: messages, pings, and the ways in which a connection ends.</summary>
internal sealed class SocketWriter(UpgradedSocket socket, DeliveryScript script)
{
    private const int Pieces = 3;

    private readonly Channel<Step> _steps = Channel.CreateUnbounded<Step>(new UnboundedChannelOptions { SingleReader = true });

    public void Send(string payload) => _steps.Writer.TryWrite(new Step.Payload(payload));

    public void Close(int code) => _steps.Writer.TryWrite(new Step.Close(code));

    public void BreakInsideFrame() => _steps.Writer.TryWrite(new Step.HalfFrame());

    public void Ping() => _steps.Writer.TryWrite(new Step.Ping());

    /// <summary>Writes until the connection ends or the token says so.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await foreach (var step in _steps.Reader.ReadAllAsync(cancellationToken))
        {
            switch (step)
            {
                case Step.Payload(var text):
                    await WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
                    break;
                case Step.Ping:
                    await socket.PingAsync("Ping from applink-1", cancellationToken);
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

    private async Task WriteAsync(byte[] bytes, CancellationToken cancellationToken)
    {
        var length = script.FragmentsFrames ? Math.Max(1, bytes.Length / Pieces) : Math.Max(1, bytes.Length);
        for (var start = 0; start < bytes.Length; start += length)
        {
            var piece = bytes.AsMemory(start, Math.Min(length, bytes.Length - start));
            await socket.WebSocket.SendAsync(piece, WebSocketMessageType.Text, start + length >= bytes.Length, cancellationToken);
        }
    }

    private abstract record Step
    {
        public sealed record Payload(string Text) : Step;

        public sealed record Ping : Step;

        public sealed record Close(int Code) : Step;

        public sealed record HalfFrame : Step;
    }
}
