using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace StudyBot.GatewayLoad;

/// <summary>One client of the load server.</summary>
internal sealed class LoadConnection : IDisposable
{
    private readonly WebSocket _socket;
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly MemoryStream _packed = new();
    private readonly ZLibStream? _packer;

    public LoadConnection(WebSocket socket, bool isPacked)
    {
        _socket = socket;
        _packer = isPacked ? new ZLibStream(_packed, CompressionLevel.Optimal) : null;
    }

    /// <summary>Greets, waits for the identify, says READY and sends the burst; then it only acknowledges heartbeats until the client leaves.</summary>
    public async Task PlayAsync(string address, IReadOnlyList<byte[]> burst, CancellationToken cancellationToken)
    {
        await SendAsync(Encoding.UTF8.GetBytes(LoadPayloads.Hello), cancellationToken);
        var sending = Task.CompletedTask;
        while (await ReceiveOpcodeAsync(cancellationToken) is { } opcode)
        {
            if (opcode == 1)
            {
                await SendAsync(Encoding.UTF8.GetBytes(LoadPayloads.Acknowledgement), cancellationToken);
            }
            else if (opcode == 2)
            {
                await SendAsync(Encoding.UTF8.GetBytes(LoadPayloads.Ready(address)), cancellationToken);
                await SendAsync(Encoding.UTF8.GetBytes(LoadPayloads.GuildCreate), cancellationToken);
                sending = SendBurstAsync(burst, cancellationToken);
            }
        }

        await sending;
    }

    public void Dispose()
    {
        _packer?.Dispose();
        _packed.Dispose();
        _sending.Dispose();
    }

    /// <summary>The pause lets the client say READY and take its first figures.</summary>
    private async Task SendBurstAsync(IReadOnlyList<byte[]> burst, CancellationToken cancellationToken)
    {
        await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System, cancellationToken);
        foreach (var message in burst)
        {
            await SendAsync(message, cancellationToken);
        }
    }

    private async Task SendAsync(ReadOnlyMemory<byte> message, CancellationToken cancellationToken)
    {
        await _sending.WaitAsync(cancellationToken);
        try
        {
            var type = _packer is null ? WebSocketMessageType.Text : WebSocketMessageType.Binary;
            await _socket.SendAsync(_packer is null ? message : Pack(message), type, endOfMessage: true, cancellationToken);
        }
        finally
        {
            _sending.Release();
        }
    }

    private ReadOnlyMemory<byte> Pack(ReadOnlyMemory<byte> message)
    {
        _packed.SetLength(0);
        _packer!.Write(message.Span);
        _packer.Flush();
        return _packed.GetBuffer().AsMemory(0, (int)_packed.Length);
    }

    private async Task<int?> ReceiveOpcodeAsync(CancellationToken cancellationToken)
    {
        var buffer = new byte[8192];
        try
        {
            var received = await _socket.ReceiveAsync(buffer, cancellationToken);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            using var json = JsonDocument.Parse(buffer.AsMemory(0, received.Count));
            return json.RootElement.GetProperty("op").GetInt32();
        }
        catch (WebSocketException)
        {
            return null;
        }
    }
}
