using StudyBot.Transport;

namespace StudyBot.Slack.SocketMode;

/// <summary>How Socket Mode connects.</summary>
internal sealed record SocketModeSettings
{
    /// <summary>https://docs.slack.dev/apis/events-api/using-socket-mode#connections; more than one app may be running, so leave some.</summary>
    public const int MostConnections = 10;

    /// <summary>How many connections share the work. Slack sends each payload to one of them.</summary>
    public int Connections { get; init; } = 2;

    /// <summary>In bytes. Payloads with a full view are around 70,000.</summary>
    public int LargestMessage { get; init; } = 16 * 1024 * 1024;

    /// <summary>How often an idle connection is asked whether it lives, and how long the answer may take.</summary>
    public TimeSpan PingInterval { get; init; } = TimeSpan.FromSeconds(10);

    public IWebSocketConnection NewSocket() => new WebSocketConnection(LargestMessage, PingInterval, gathersSends: true);
}
