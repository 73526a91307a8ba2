using System.Threading.Channels;
using StudyBot.Transport;

namespace StudyBot.TestSupport.Transport;

/// <summary>The place a client under test connects to: each connection is handed to the test, in order.</summary>
public sealed class ScriptedWebSockets
{
    private readonly Channel<ScriptedWebSocket> _connections = Channel.CreateUnbounded<ScriptedWebSocket>();
    private readonly List<ScriptedWebSocket> _attempts = [];
    private int _toRefuse;

    /// <summary>The addresses of all attempts, refused ones included.</summary>
    public IReadOnlyList<Uri?> Attempts
    {
        get
        {
            lock (_attempts)
            {
                return [.. _attempts.Select(socket => socket.Address)];
            }
        }
    }

    public IWebSocketConnection Open() => new ScriptedWebSocket(this);

    /// <summary>Lets the next attempts fail.</summary>
    public void Refuse(int attempts) => Volatile.Write(ref _toRefuse, attempts);

    public Task<ScriptedWebSocket> ConnectionAsync() => _connections.Reader.ReadAsync().AsTask().WaitAsync(ScriptedWebSocket.Patience);

    internal bool Admit(ScriptedWebSocket socket)
    {
        lock (_attempts)
        {
            _attempts.Add(socket);
        }

        return Interlocked.Decrement(ref _toRefuse) < 0 && _connections.Writer.TryWrite(socket);
    }
}
