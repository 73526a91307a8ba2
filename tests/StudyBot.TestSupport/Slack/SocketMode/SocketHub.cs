using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StudyBot.TestSupport.Loopback;
using StudyBot.TestSupport.Slack.Faults;
using StudyBot.TestSupport.Slack.Recording;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.SocketMode;

/// <summary>All connections: takes them in, and gives each payload to any one of them.</summary>
internal sealed class SocketHub(World world, DeliveryScript script, TrafficRecorder recorder)
{
    private const int NormalClosure = 1000;

    // All are guarded by the world's gate.
    private readonly List<SocketConnection> _connections = [];
    private readonly HashSet<string> _tickets = [];
    private int _turn;

    public int Opened { get; private set; }

    public int Count
    {
        get
        {
            lock (world.Gate)
            {
                return _connections.Count;
            }
        }
    }

    /// <summary>Where acknowledgements go; set by the courier before anybody connects. Called without the gate.</summary>
    public Action<string, JsonObject?> Acknowledge { get; set; } = (_, _) => { };

    /// <summary>An address for one connection. Callers hold the world's gate.</summary>
    public string NewTicket()
    {
        var ticket = Guid.NewGuid().ToString();
        _tickets.Add(ticket);
        return ticket;
    }

    public async Task AcceptAsync(HttpContext context)
    {
        if (script.TakeRefusal())
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        if (!TakeTicket(context.Request.Query["ticket"].ToString()))
        {
            context.Response.StatusCode = StatusCodes.Status403Forbidden;
            return;
        }

        using var socket = await UpgradedSocket.AcceptAsync(context);
        var connection = new SocketConnection(socket, new SocketWriter(socket, script), this, world.Options.Time);
        Enter(connection);
        await connection.RunAsync(context.RequestAborted);
    }

    /// <summary>Callers hold the world's gate.</summary>
    /// <returns>False without a connection: it is lost, as on Slack.</returns>
    public bool TrySend(JsonObject envelope)
    {
        var open = _connections.Where(connection => !connection.IsClosing).ToList();
        if (open.Count == 0)
        {
            return false;
        }

        open[_turn++ % open.Count].Send(envelope);
        return true;
    }

    public void Disconnect(string reason, TimeSpan? closesAfter) => ForEach(connection =>
    {
        connection.Send(Farewell(reason));
        switch (closesAfter)
        {
            case null:
                break;
            case { Ticks: 0 }:
                connection.Close(NormalClosure);
                break;
            case { } wait:
                connection.CloseAfter(wait);
                break;
        }
    });

    public void Close(SocketConnection connection)
    {
        lock (world.Gate)
        {
            connection.Close(NormalClosure);
        }
    }

    public void Record(JsonObject frame) => recorder.AddSent(frame);

    public void Receive(JsonObject frame)
    {
        if (frame["envelope_id"] is JsonValue id)
        {
            Acknowledge(id.ToString(), frame["payload"] as JsonObject);
        }
    }

    public void Ended(SocketConnection connection)
    {
        lock (world.Gate)
        {
            _connections.Remove(connection);
        }

        world.Changes.Ring();
    }

    /// <summary>Acts on every open connection, inside the world's gate.</summary>
    public void ForEach(Action<SocketConnection> act)
    {
        lock (world.Gate)
        {
            _connections.ToList().ForEach(act);
        }
    }

    private bool TakeTicket(string ticket)
    {
        lock (world.Gate)
        {
            return _tickets.Remove(ticket);
        }
    }

    private void Enter(SocketConnection connection)
    {
        lock (world.Gate)
        {
            if (_connections.Count >= world.Options.MaxConnections)
            {
                connection.Send(Farewell("too_many_websockets"));
                connection.Close(NormalClosure);
                return;
            }

            _connections.Add(connection);
            Opened++;
            connection.Send(new JsonObject
            {
                ["type"] = "hello",
                ["num_connections"] = _connections.Count,
                ["debug_info"] = new JsonObject { ["host"] = "applink-1", ["build_number"] = 10, ["approximate_connection_time"] = 18060 },
                ["connection_info"] = new JsonObject { ["app_id"] = world.Options.AppId },
            });
        }

        world.Changes.Ring();
    }

    private JsonObject Farewell(string reason) => new()
    {
        ["type"] = "disconnect",
        ["reason"] = reason,
        ["num_connections"] = _connections.Count,
        ["debug_info"] = new JsonObject { ["host"] = "applink-1" },
        ["connection_info"] = new JsonObject { ["app_id"] = world.Options.AppId },
    };
}
