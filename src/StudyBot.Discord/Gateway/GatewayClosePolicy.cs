namespace StudyBot.Discord.Gateway;

/// <summary>Sorts every end of a connection into resume, new session and stop.</summary>
internal static class GatewayClosePolicy
{
    private const string Portal = "https://discord.com/developers/applications";

    private static readonly (GatewayIntents Intent, string Name)[] Privileged =
    [
        (GatewayIntents.GuildMembers, "Server Members Intent"),
        (GatewayIntents.MessageContent, "Message Content Intent"),
    ];

    public static GatewayVerdict Decide(GatewayEnd end, GatewayIntents intents) => end.Reason switch
    {
        GatewayEndReason.Stopped => Resume("The bot is stopping."),
        GatewayEndReason.Closed => Decide(end.CloseCode, intents),
        GatewayEndReason.Dropped => Resume("The connection to Discord broke."),
        GatewayEndReason.Unreachable => Resume("Discord's gateway could not be reached."),
        GatewayEndReason.NoHello => Resume("Discord's gateway took the connection and said nothing."),
        GatewayEndReason.ReconnectRequested => Resume("Discord asked the bot to reconnect."),
        GatewayEndReason.SessionInterrupted => Resume("Discord interrupted the session."),
        GatewayEndReason.SessionInvalid => NewSession("Discord ended the session."),
        GatewayEndReason.Unacknowledged => Resume("Discord did not acknowledge a heartbeat."),
        GatewayEndReason.ResumeUnanswered => NewSession("Discord did not answer when the session was to be resumed."),

        // After a resume the same message would come again, and end the connection again.
        GatewayEndReason.Malformed => NewSession("Discord sent something that is not of the documented form."),
        GatewayEndReason.TooLarge => NewSession("Discord sent a message larger than allowed."),
        GatewayEndReason.Failed => NewSession("The connection to Discord failed through a mistake in StudyBot."),
    };

    private static GatewayVerdict Decide(int? code, GatewayIntents intents) => code switch
    {
        null => Resume("Discord closed the connection without a reason."),

        // It may be a close without a code, after which the session can be resumed. If it was a real 1000, the resume is refused and nothing is lost.
        GatewayCloseCodes.Normal => Resume("Discord closed the connection without a reason."),
        GatewayCloseCodes.SessionEnded => NewSession("Discord no longer knows the session (close code 4006)."),
        GatewayCloseCodes.InvalidSequence => NewSession("Discord could not resume at the last event (close code 4007)."),
        GatewayCloseCodes.RateLimited => Resume("The bot sent too much for Discord (close code 4008)."),
        GatewayCloseCodes.SessionTimedOut => NewSession("The session timed out (close code 4009)."),
        GatewayCloseCodes.AuthenticationFailed => Stop(
            $"Discord refused the bot token (close code 4004). Get a new one at {Portal} > your application > Bot > Reset Token, and put it into the bot's settings."),
        GatewayCloseCodes.InvalidShard => Stop(
            "Discord refused the shard number (close code 4010). Leave the number of shards out of the bot's settings; Discord then recommends one."),
        GatewayCloseCodes.ShardingRequired => Stop(
            "The bot is in too many servers for so few shards (close code 4011). Leave the number of shards out of the bot's settings; Discord then recommends one."),
        GatewayCloseCodes.InvalidVersion => Stop(
            "Discord no longer speaks this version of the gateway (close code 4012). Update StudyBot."),
        GatewayCloseCodes.InvalidIntents => Stop(
            "Discord does not know an intent that StudyBot asked for (close code 4013). Update StudyBot."),
        GatewayCloseCodes.DisallowedIntents => Stop(Disallowed(intents)),
        _ => Resume($"Discord closed the connection (close code {code})."),
    };

    private static string Disallowed(GatewayIntents intents)
    {
        var asked = Privileged.Where(one => intents.HasFlag(one.Intent)).Select(one => one.Name).ToList();
        var names = asked.Count > 0 ? string.Join(" and ", asked) : "intents StudyBot asks for";
        var otherwise = intents.HasFlag(GatewayIntents.MessageContent)
            ? " Or let StudyBot do without the Message Content Intent: in modal-only mode members answer through a form."
            : "";
        return $"Discord did not allow an intent (close code 4014). Switch on the {names} at {Portal} > your application > Bot > Privileged Gateway Intents.{otherwise}";
    }

    private static GatewayVerdict Resume(string sentence) => new(GatewayNextStep.Resume, sentence);

    private static GatewayVerdict NewSession(string sentence) => new(GatewayNextStep.NewSession, sentence);

    private static GatewayVerdict Stop(string sentence) => new(GatewayNextStep.Stop, sentence);
}
