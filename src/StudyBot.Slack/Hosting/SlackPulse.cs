using StudyBot.Core.Chat;
using StudyBot.Slack.SocketMode;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Hosting;

/// <summary>How the connection to Slack is.</summary>
/// <param name="socket">Null where Slack calls the bot: then there is no connection to be dead.</param>
internal sealed class SlackPulse(SocketModeClient? socket, WorkspaceBook workspaces, TimeProvider clock) : IPlatformPulse
{
    private volatile string? _stopped;
    private volatile string? _refused;

    public string Platform => SlackRefs.Platform;

    /// <summary>For good: only a person can mend it.</summary>
    public void Stop(string sentence) => _stopped = sentence;

    /// <summary>A workspace's token is not accepted; that of others may be.</summary>
    public void Refuse(string sentence) => _refused = sentence;

    public Pulse Read() => (_stopped ?? _refused) is { } sentence ? new Pulse(IsAlive: false, sentence)
        : socket is null ? new Pulse(IsAlive: true, $"called over HTTP, in {Count()}")
        : Of(socket.Health);

    private Pulse Of(SocketModeHealth health) => health switch
    {
        _ when !health.IsWell(clock.GetUtcNow()) => new Pulse(IsAlive: false, health.Problem ?? "not connected"),
        { State: SocketModeState.Live } => new Pulse(IsAlive: true, $"connected, in {Count()}"),
        _ => new Pulse(IsAlive: true, "connecting"),
    };

    private string Count() => workspaces.All.Count == 1 ? "1 workspace" : $"{workspaces.All.Count} workspaces";
}
