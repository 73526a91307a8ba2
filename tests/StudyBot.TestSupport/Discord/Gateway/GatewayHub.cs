using System.Net.WebSockets;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StudyBot.TestSupport.Discord.Faults;
using StudyBot.TestSupport.Discord.Recording;
using StudyBot.TestSupport.Discord.State;
using StudyBot.TestSupport.Loopback;

namespace StudyBot.TestSupport.Discord.Gateway;

/// <summary>All connections and sessions: takes connections in and tells each session what it may hear.</summary>
internal sealed class GatewayHub
{
    private readonly World _world;
    private readonly GatewayScript _script;
    private readonly TrafficRecorder _recorder;
    private readonly GatewayHandshake _handshake;

    // Both are guarded by the world's gate.
    private readonly List<GatewayConnection> _connections = [];
    private readonly List<GatewaySession> _sessions = [];

    public GatewayHub(World world, GatewayScript script, TrafficRecorder recorder, IdentifyBudget budget)
    {
        _world = world;
        _script = script;
        _recorder = recorder;
        _handshake = new GatewayHandshake(world, budget, script, _sessions);
        world.Dispatch = Dispatch;
    }

    public int LiveSessions
    {
        get
        {
            lock (_world.Gate)
            {
                return _sessions.Count(session => session.Connection is not null);
            }
        }
    }

    public async Task AcceptAsync(HttpContext context)
    {
        if (_script.TakeRefusal())
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }

        using var socket = await UpgradedSocket.AcceptAsync(context);
        using var zlib = context.Request.Query["compress"] == "zlib-stream" ? new ZlibContext() : null;
        var time = _world.Options.Time;
        var connection = new GatewayConnection(socket, new GatewayWriter(socket, zlib, time), this, time);
        lock (_world.Gate)
        {
            _connections.Add(connection);
        }

        if (context.Request.Query["v"] != "10" || context.Request.Query["encoding"] != "json")
        {
            connection.Close(GatewayCloseCode.InvalidVersion);
        }

        await connection.RunAsync(_world.Options.HeartbeatInterval, context.RequestAborted);
    }

    public void Record(string payload) => _recorder.AddSent(payload);

    public void Receive(GatewayConnection connection, JsonObject payload)
    {
        _recorder.AddReceived(payload);
        lock (_world.Gate)
        {
            _handshake.Handle(connection, payload);
        }
    }

    /// <summary>
    /// A client that closes with 1000 or 1001 ends its session; any other end keeps it (events/gateway, "Initiating a Disconnect").
    /// </summary>
    public void Ended(GatewayConnection connection, WebSocketCloseStatus? status)
    {
        lock (_world.Gate)
        {
            _connections.Remove(connection);
            Part(connection, keepsSession: status is not (WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable));
        }

        _world.Changes.Ring();
    }

    /// <summary>From now on the connection gets no events. Callers hold the world's gate.</summary>
    public void Part(GatewayConnection connection, bool keepsSession)
    {
        if (connection.Session is not { } session)
        {
            return;
        }

        connection.Session = null;
        session.Detach(connection, _world.Now);
        if (!keepsSession)
        {
            _sessions.Remove(session);
        }
    }

    /// <summary>Acts on every open connection, inside the world's gate.</summary>
    public void ForEach(Action<GatewayConnection> act)
    {
        lock (_world.Gate)
        {
            _connections.ToList().ForEach(act);
        }
    }

    /// <summary>Callers hold the world's gate.</summary>
    private void Dispatch(GatewayEvent happened)
    {
        foreach (var session in _sessions.Where(session => Hears(session, happened)))
        {
            var data = happened.Data.DeepClone().AsObject();
            if (happened.HoldsOthersWords && !session.Intents.HasFlag(LoopbackIntents.MessageContent))
            {
                ContentRules.Withhold(data);
            }

            var payload = session.Append(happened.Name, data);
            if (session.Connection is { } connection)
            {
                _script.Deliver(connection, happened.Name, payload);
            }
        }
    }

    private bool Hears(GatewaySession session, GatewayEvent happened) =>
        (happened.Intents == LoopbackIntents.None || (happened.Intents & session.Intents) != LoopbackIntents.None)
        && session.Serves(happened.Guild?.Id)
        && (happened.Guild is null || happened.Guild.Members.ContainsKey(_world.Bot.Id))
        && (happened.Channel is null || _world.Can(_world.Bot, happened.Channel, LoopbackPermissions.ViewChannel));
}
