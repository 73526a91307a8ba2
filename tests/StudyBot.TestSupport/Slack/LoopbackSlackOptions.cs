namespace StudyBot.TestSupport.Slack;

/// <summary>How the loopback server behaves when nobody injects a fault.</summary>
public sealed record LoopbackSlackOptions
{
    /// <summary>The only app-level token it accepts.</summary>
    public string AppToken { get; init; } = "xapp-1-A0LOOPBACK-1-loopback";

    public string AppId { get; init; } = "A0LOOPBACK";

    public string BotName { get; init; } = "studybot";

    public string SigningSecret { get; init; } = "loopback-signing-secret";

    public string ClientId { get; init; } = "111.222";

    public string ClientSecret { get; init; } = "loopback-client-secret";

    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The bot scopes that a workspace grants when the app is installed.</summary>
    public IReadOnlySet<string> Scopes { get; init; } = LoopbackScopes.Usual;

    /// <summary>The events the app has subscribed to; null for all that its scopes allow.</summary>
    public IReadOnlySet<string>? Subscriptions { get; init; }

    /// <summary>The slash commands of the app, with the slash.</summary>
    public IReadOnlySet<string> Commands { get; init; } = new HashSet<string> { "/study" };

    /// <summary>Off for bursts that are not about limits.</summary>
    public bool LimitsRates { get; init; } = true;

    /// <summary>Messages that one channel takes at once before it insists on one a second.</summary>
    public int ChannelBurst { get; init; } = 1;

    public int MaxConnections { get; init; } = 10;

    /// <summary>Whether an envelope that is delivered again has another id; Slack has been seen to do both.</summary>
    public bool RetriesHaveNewEnvelopeIds { get; init; } = true;

    /// <summary>A file that all traffic is written to, one JSON object a line, for the checks in tests/peers; null for none.</summary>
    public string? RecordTo { get; init; }
}
