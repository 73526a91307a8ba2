namespace StudyBot.Discord.Models.Messages;

/// <summary>Whom a message may ping. Discord's own default would be everybody its text names.</summary>
internal sealed record AllowedMentions
{
    public static AllowedMentions None { get; } = new();

    public IReadOnlyList<string> Parse { get; init; } = [];

    public IReadOnlyList<Snowflake>? Users { get; init; }

    public IReadOnlyList<Snowflake>? Roles { get; init; }

    public bool RepliedUser { get; init; }
}
