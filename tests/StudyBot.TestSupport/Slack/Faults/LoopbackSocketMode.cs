using StudyBot.TestSupport.Slack.Recording;
using StudyBot.TestSupport.Slack.SocketMode;

namespace StudyBot.TestSupport.Slack.Faults;

/// <summary>What Socket Mode does on its own accord or does wrong. What is told to connections is told to all that are open.</summary>
public sealed class LoopbackSocketMode
{
    private readonly SocketHub _hub;
    private readonly DeliveryScript _script;
    private readonly TrafficRecorder _recorder;

    internal LoopbackSocketMode(SocketHub hub, DeliveryScript script, TrafficRecorder recorder)
    {
        _hub = hub;
        _script = script;
        _recorder = recorder;
    }

    /// <summary>All acknowledgements, over all connections and of signed requests, in order.</summary>
    public IReadOnlyList<RecordedAcknowledgement> Acknowledgements => _recorder.Acknowledgements;

    /// <summary>Connections that are open at this moment.</summary>
    public int Connections => _hub.Count;

    /// <summary>Connections there have been since the start.</summary>
    public int Opened => _hub.Opened;

    /// <summary>Events are then delivered again although they are acknowledged.</summary>
    public bool IgnoresAcknowledgements
    {
        get => _script.IgnoresAcknowledgements;
        set => _script.IgnoresAcknowledgements = value;
    }

    /// <summary>Each message then comes in several frames.</summary>
    public bool FragmentsFrames
    {
        get => _script.FragmentsFrames;
        set => _script.FragmentsFrames = value;
    }

    /// <summary>Breaks the TCP connection.</summary>
    public void Drop() => _hub.ForEach(connection => connection.Drop());

    public void Close(int code = 1000) => _hub.ForEach(connection => connection.Close(code));

    /// <summary>Begins a frame and breaks the connection inside it.</summary>
    public void BreakInsideFrame() => _hub.ForEach(connection => connection.BreakInsideFrame());

    /// <summary>Says nothing more, not even a pong, and leaves the connection open.</summary>
    public void FallSilent() => _hub.ForEach(connection => connection.FallSilent());

    public void Ping() => _hub.ForEach(connection => connection.Ping());

    /// <summary>Announces that the connections will go, and closes them when that time has passed.</summary>
    /// <param name="closesAfter">About ten seconds on Slack; null leaves closing to the app.</param>
    public void Warn(TimeSpan? closesAfter = null) => _hub.Disconnect("warning", closesAfter);

    /// <inheritdoc cref="Warn"/>
    public void Refresh(TimeSpan? closesAfter = null) => _hub.Disconnect("refresh_requested", closesAfter);

    /// <summary>Somebody switches Socket Mode off, or on again.</summary>
    public void SetLink(bool isEnabled)
    {
        _script.IsLinkDisabled = !isEnabled;
        if (!isEnabled)
        {
            _hub.Disconnect("link_disabled", TimeSpan.Zero);
        }
    }

    /// <summary>Answers the next attempts to connect with 503.</summary>
    public void RefuseConnections(int times) => _script.PlanRefusals(times);

    /// <summary>Sends the next one of that name so many times more.</summary>
    /// <param name="name">The event's type, or the interaction's: <c>message</c>, <c>block_actions</c>.</param>
    /// <param name="copies">Up to eleven have been seen.</param>
    public void DuplicateNext(string name, int copies = 1, bool hasNewEventIds = false) =>
        _script.Plan(new DeliveryPlan(name) { Copies = copies, HasNewEventIds = hasNewEventIds });

    /// <summary>Holds the next one of that name back, while others pass it.</summary>
    public void DelayNext(string name, TimeSpan by) => _script.Plan(new DeliveryPlan(name) { Delay = by });

    /// <summary>Sends the next one of that name after the one that follows it.</summary>
    public void SwapNext(string name) => _script.Plan(new DeliveryPlan(name) { IsHeldBack = true });
}
