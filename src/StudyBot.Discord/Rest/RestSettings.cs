namespace StudyBot.Discord.Rest;

/// <summary>Where Discord's REST API is and who speaks to it. A class, because a record would print the token.</summary>
internal sealed class RestSettings
{
    public static Uri DefaultBaseAddress { get; } = new("https://discord.com/api/v10");

    public Uri BaseAddress { get; init; } = DefaultBaseAddress;

    public required string Token { get; init; }

    /// <summary>Where people read what this bot is. Discord blocks who does not say (Reference, "User Agent").</summary>
    public required Uri HomePage { get; init; }

    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>For what carries files, which takes as long as the line is slow.</summary>
    public TimeSpan UploadTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>For one attempt at answering an interaction; <see cref="CallbackDeadline"/> leaves room for a second.</summary>
    public TimeSpan CallbackTimeout { get; init; } = TimeSpan.FromSeconds(1.2);

    /// <summary>For all attempts. After three seconds Discord has given up on the interaction.</summary>
    public TimeSpan CallbackDeadline { get; init; } = TimeSpan.FromSeconds(2.5);
}
