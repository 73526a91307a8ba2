namespace StudyBot.Discord.Models.Guilds;

internal sealed record PermissionOverwrite
{
    /// <summary>Of the role or the member; the role everybody has carries the guild's id.</summary>
    public required Snowflake Id { get; init; }

    public required PermissionOverwriteType Type { get; init; }

    public required Permissions Allow { get; init; }

    public required Permissions Deny { get; init; }
}
