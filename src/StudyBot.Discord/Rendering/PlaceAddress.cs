using StudyBot.Core.Chat;
using StudyBot.Discord.Models;

namespace StudyBot.Discord.Rendering;

/// <summary>A place of the port, as Discord leads to it.</summary>
/// <param name="Id">Of the thread or the channel: to Discord, both are channels.</param>
internal readonly record struct PlaceAddress(Snowflake GuildId, Snowflake Id)
{
    /// <summary>Discord puts the channel's name there, as it is called by then.</summary>
    public string Mention => $"<#{Id}>";

    public string Url => $"https://discord.com/channels/{GuildId}/{Id}";

    /// <summary>Null when the destination of the link is no place of Discord.</summary>
    public static PlaceAddress? Read(string? destination) =>
        PlaceLink.Parse(DiscordRefs.Platform, destination ?? "") is { } place
        && Snowflake.TryParse(place.Channel.WorkspaceId, out var guild)
        && Snowflake.TryParse(place.ThreadId ?? place.Channel.Id, out var id)
            ? new PlaceAddress(guild, id)
            : null;
}
