using StudyBot.Slack.WebApi;

namespace StudyBot.Slack.SocketMode;

/// <summary>Sorts every end of a connection into come back and stop.</summary>
/// <remarks>
/// https://docs.slack.dev/reference/methods/apps.connections.open and the errors that all methods share. That <c>team_disabled</c> and
/// <c>user_removed_from_team</c> are for good is told by Slack's own client, @slack/socket-mode.
/// </remarks>
internal static class SocketEndPolicy
{
    private const string Apps = "https://api.slack.com/apps > your app";

    private const string TokenPage = $"{Apps} > Basic Information > App-Level Tokens";

    public static SocketVerdict Decide(SocketEnd end) => end.Reason switch
    {
        SocketEndReason.Stopped => ComeBack("The bot is stopping."),
        SocketEndReason.Closed => ComeBack(
            end.CloseCode is { } code ? $"Slack closed the connection (close code {code})." : "Slack closed the connection without a reason."),
        SocketEndReason.Dropped => ComeBack("The connection to Slack broke."),
        SocketEndReason.TooLarge => ComeBack("Slack sent a message larger than allowed."),
        SocketEndReason.Unreachable => ComeBack("Slack's socket could not be reached."),
        SocketEndReason.Refused => Decide(end.Refusal),
        SocketEndReason.NoHello => ComeBack("Slack took the connection and said nothing."),
        SocketEndReason.Leaving => ComeBack("Slack asked the bot to reconnect."),
        SocketEndReason.LinkDisabled => Stop(
            $"Socket Mode is switched off for the app. Switch it on at {Apps} > Socket Mode, and start the bot again."),
        SocketEndReason.TooManyConnections => ComeBack(
            $"The app has more than {SocketModeSettings.MostConnections} connections to Slack. Is another copy of the bot running with the same app-level token?"),
        SocketEndReason.Failed => ComeBack("The connection to Slack failed through a mistake in StudyBot."),
    };

    private static SocketVerdict Decide(SlackApiException? refusal) => refusal?.Error switch
    {
        "invalid_auth" or "not_authed" or "missing_args" or "token_expired" => Stop(
            $"Slack refused the app-level token. Make a new one with the scope connections:write at {TokenPage}, and put it into the bot's settings."),
        "token_revoked" or "account_inactive" or "user_removed_from_team" => Stop(
            $"The app-level token was revoked. Make a new one with the scope connections:write at {TokenPage}, and put it into the bot's settings."),
        "not_allowed_token_type" => Stop(
            $"This is no app-level token; it has to begin with xapp-. Make one with the scope connections:write at {TokenPage}, and put it into the bot's settings."),
        "missing_scope" or "no_permission" => Stop(
            $"The app-level token lacks the scope connections:write. Make one that has it at {TokenPage}, and put it into the bot's settings."),
        "link_disabled" => Decide(new SocketEnd(SocketEndReason.LinkDisabled)),
        "forbidden_team" or "team_disabled" => Stop($"The workspace may not use Socket Mode, or is switched off. Look at the app at {Apps}."),
        _ => ComeBack(refusal is null ? "Slack did not say where to connect." : refusal.Message),
    };

    private static SocketVerdict ComeBack(string sentence) => new(IsFinal: false, sentence);

    private static SocketVerdict Stop(string sentence) => new(IsFinal: true, sentence);
}
