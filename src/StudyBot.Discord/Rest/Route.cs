namespace StudyBot.Discord.Rest;

/// <summary>One endpoint with its ids filled in, and how Discord counts it.</summary>
internal sealed record Route
{
    public required HttpMethod Method { get; init; }

    /// <summary>The path with only its channel or guild filled in: fit for logs, and the same for all that share a limit.</summary>
    public required string Template { get; init; }

    /// <summary>Relative to the base address. May hold an interaction's token and is never shown.</summary>
    public required string Path { get; init; }

    /// <summary>Limits are counted apart for each channel, guild, or webhook with its token (Topics/Rate Limits).</summary>
    public string Major { get; init; } = "";

    public RouteAccess Access { get; init; } = RouteAccess.Bot;

    /// <summary>A second time comes to the same as once, so that it may be sent again when the answer got lost.</summary>
    public bool IsRepeatable { get; init; }

    /// <summary>"Interaction endpoints are not bound to the bot's Global Rate Limit" (Interactions/Receiving and Responding).</summary>
    public bool CountsGlobally => Access == RouteAccess.Bot;

    public override string ToString() => $"{Method} {Template}";
}
