using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.Recording;

namespace StudyBot.TestSupport.Discord.Faults;

/// <summary>What the gateway does on its own accord or does wrong. What is told to connections is told to all that are open.</summary>
public sealed class LoopbackGateway
{
    private readonly GatewayHub _hub;
    private readonly GatewayScript _script;
    private readonly TrafficRecorder _recorder;

    internal LoopbackGateway(GatewayHub hub, GatewayScript script, TrafficRecorder recorder)
    {
        _hub = hub;
        _script = script;
        _recorder = recorder;
    }

    /// <summary>Off: the client has to find out by itself that nobody listens any more.</summary>
    public bool AcknowledgesHeartbeats
    {
        get => _script.AcknowledgesHeartbeats;
        set => _script.AcknowledgesHeartbeats = value;
    }

    public LoopbackResumes Resumes
    {
        get => _script.Resumes;
        set => _script.Resumes = value;
    }

    /// <summary>All payloads that the bot sent, over all connections.</summary>
    public IReadOnlyList<JsonObject> Received => _recorder.Received;

    /// <summary>Sessions that a client is listening to at this moment.</summary>
    public int LiveSessions => _hub.LiveSessions;

    /// <summary>Breaks the TCP connection.</summary>
    public void Drop() => _hub.ForEach(connection => connection.Drop());

    public void Close(int code) => _hub.ForEach(connection => connection.Close(code));

    /// <summary>Begins a frame and breaks the connection inside it.</summary>
    public void BreakInsideFrame() => _hub.ForEach(connection => connection.BreakInsideFrame());

    public void RequestReconnect() => _hub.ForEach(connection => connection.Send(GatewayPayload.Of(GatewayOp.Reconnect)));

    public void RequestHeartbeat() => _hub.ForEach(connection => connection.Send(GatewayPayload.Of(GatewayOp.Heartbeat)));

    /// <summary>The client has to resume, or to identify again.</summary>
    public void InvalidateSession(bool isResumable) => _hub.ForEach(connection =>
    {
        _hub.Part(connection, keepsSession: isResumable);
        connection.Send(GatewayPayload.Of(GatewayOp.InvalidSession, isResumable));
    });

    /// <summary>Answers the next attempts to connect with 503.</summary>
    public void RefuseConnections(int times) => _script.PlanRefusals(times);

    /// <summary>Sends the next event of that name twice, with the same number.</summary>
    public void DuplicateNext(string eventName) => _script.Plan(eventName, isDuplicate: true, TimeSpan.Zero);

    /// <summary>Holds the next event of that name back, and all that come after it.</summary>
    public void DelayNext(string eventName, TimeSpan by) => _script.Plan(eventName, isDuplicate: false, by);
}
