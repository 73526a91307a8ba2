using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using StudyBot.Transport;

namespace StudyBot.TestSupport.Transport;

/// <summary>A socket whose other side is the test: it expects what the client sends, sends, and closes.</summary>
public sealed class ScriptedWebSocket : IWebSocketConnection
{
    /// <summary>Only a broken test waits so long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ScriptedWebSockets _owner;
    private readonly Channel<WebSocketMessage> _toClient = Channel.CreateUnbounded<WebSocketMessage>();
    private readonly Channel<string> _fromClient = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<int> _closedWith = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal ScriptedWebSocket(ScriptedWebSockets owner) => _owner = owner;

    /// <summary>Where the client wanted to go.</summary>
    public Uri? Address { get; private set; }

    /// <summary>Whether the client has sent nothing but what the test has looked at.</summary>
    public bool IsSilent => _fromClient.Reader.Count == 0;

    public void Send(string json) => _toClient.Writer.TryWrite(new WebSocketMessage(Encoding.UTF8.GetBytes(json), IsBinary: false));

    public void Send(ReadOnlyMemory<byte> bytes) => _toClient.Writer.TryWrite(new WebSocketMessage(bytes, IsBinary: true));

    public void Close(int? code = null) => End(new WebSocketClosure(WebSocketClosureCause.Peer, code));

    public void Drop() => End(new WebSocketClosure(WebSocketClosureCause.Dropped));

    /// <summary>The client's own side fails, in a way that nobody foresaw.</summary>
    public void Break() => _toClient.Writer.Complete(new ObjectDisposedException("socket"));

    public void SendTooMuch() => End(new WebSocketClosure(WebSocketClosureCause.TooLarge));

    /// <summary>The next message of the client.</summary>
    public async Task<JsonElement> NextAsync()
    {
        using var json = JsonDocument.Parse(await _fromClient.Reader.ReadAsync().AsTask().WaitAsync(Patience));
        return json.RootElement.Clone();
    }

    /// <summary>The code the client closes with.</summary>
    public Task<int> ClosedAsync() => _closedWith.Task.WaitAsync(Patience);

    Task IWebSocketConnection.ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        Address = address;
        return _owner.Admit(this) ? Task.CompletedTask : throw new WebSocketException(WebSocketError.Faulted);
    }

    ValueTask<WebSocketMessage> IWebSocketConnection.ReceiveAsync(CancellationToken cancellationToken) =>
        _toClient.Reader.ReadAsync(cancellationToken);

    ValueTask IWebSocketConnection.SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellationToken)
    {
        _fromClient.Writer.TryWrite(Encoding.UTF8.GetString(utf8.Span));
        return ValueTask.CompletedTask;
    }

    Task IWebSocketConnection.CloseAsync(int code, CancellationToken cancellationToken)
    {
        _closedWith.TrySetResult(code);
        Close(code);
        return Task.CompletedTask;
    }

    ValueTask IAsyncDisposable.DisposeAsync() => ValueTask.CompletedTask;

    private void End(WebSocketClosure closure) => _toClient.Writer.TryWrite(new WebSocketMessage(default, IsBinary: false, closure));
}
