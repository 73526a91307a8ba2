using StudyBot.Core.Chat;
using StudyBot.Discord.Models;

namespace StudyBot.Discord;

/// <summary>Discord's ids in the form the product uses, and back.</summary>
internal static class DiscordRefs
{
    public const string Platform = "discord";

    public static WorkspaceRef Workspace(Snowflake guild) => new(Platform, guild.ToString());

    public static ChannelRef Channel(Snowflake guild, Snowflake channel) => new(Platform, guild.ToString(), channel.ToString());

    public static Place Place(Snowflake guild, Snowflake channel, Snowflake? thread = null) => new(Channel(guild, channel), thread?.ToString());

    public static MemberRef Member(Snowflake guild, Snowflake user) => new(Platform, guild.ToString(), user.ToString());

    public static Snowflake GuildOf(ChannelRef channel) => Id(channel.WorkspaceId);

    /// <summary>A thread is a channel to Discord: where the messages of a place stand.</summary>
    public static Snowflake ChannelOf(Place place) => Id(place.ThreadId ?? place.Channel.Id);

    /// <exception cref="ChatPlatformException">It is no id of Discord's, so there is nothing that has it.</exception>
    public static Snowflake Id(string id) => Snowflake.TryParse(id, out var snowflake)
        ? snowflake
        : throw new ChatPlatformException($"Discord has nothing with the id {id}.", isTransient: false);
}
