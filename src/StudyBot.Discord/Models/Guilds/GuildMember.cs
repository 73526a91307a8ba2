namespace StudyBot.Discord.Models.Guilds;

/// <remarks>The member of a message comes without its user, that of an interaction with its permissions in the channel.</remarks>
internal sealed record GuildMember
{
    public User? User { get; init; }

    public string? Nick { get; init; }

    public IReadOnlyList<Snowflake>? Roles { get; init; }

    public Permissions? Permissions { get; init; }

    /// <summary>Until then the member may look, but neither write nor press.</summary>
    public DateTimeOffset? CommunicationDisabledUntil { get; init; }
}
