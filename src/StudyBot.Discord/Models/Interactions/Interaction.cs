using System.Text.Json.Serialization;
using StudyBot.Discord.Models.Guilds;
using StudyBot.Discord.Models.Messages;

namespace StudyBot.Discord.Models.Interactions;

/// <summary>A command, a press, a form or a half-typed option, with what is needed to answer it.</summary>
internal sealed record Interaction
{
    public required Snowflake Id { get; init; }

    public required Snowflake ApplicationId { get; init; }

    public required InteractionType Type { get; init; }

    /// <summary>A secret for 15 minutes: who has it speaks as the bot.</summary>
    public required string Token { get; init; }

    public InteractionContent? Data { get; init; }

    public Snowflake? GuildId { get; init; }

    public Snowflake? ChannelId { get; init; }

    public Channel? Channel { get; init; }

    /// <summary>In a server; with the permissions they have in this channel.</summary>
    public GuildMember? Member { get; init; }

    /// <summary>In direct messages.</summary>
    public User? User { get; init; }

    /// <summary>The message whose component was used.</summary>
    public Message? Message { get; init; }

    /// <summary>What the bot may do in this channel.</summary>
    public Permissions? AppPermissions { get; init; }

    public string? Locale { get; init; }

    [JsonIgnore]
    public User? Invoker => Member?.User ?? User;

    // A record prints all it has, and this one has a secret and a member's words.
    public override string ToString() => $"Interaction {Id} ({Type})";
}
