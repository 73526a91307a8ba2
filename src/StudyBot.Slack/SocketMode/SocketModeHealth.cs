namespace StudyBot.Slack.SocketMode;

/// <summary>How Socket Mode is.</summary>
/// <param name="Connections">How many connections Slack has greeted and not ended.</param>
/// <param name="LiveUntil">When there was one last, or else when the bot started.</param>
/// <param name="Problem">How the last connection ended, while there is no better one.</param>
internal sealed record SocketModeHealth(SocketModeState State, int Connections, DateTimeOffset LiveUntil, string? Problem)
{
    /// <summary>A dead socket is noticed after two pings, 20 seconds; a minute and a half is left to come back.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(115);

    public bool IsWell(DateTimeOffset now) => State != SocketModeState.Stopped && now - LiveUntil < Patience;
}
