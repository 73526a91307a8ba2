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

    public static Snowflake GuildOf(ChannelRef channel) => Snowflake.Parse(channel.WorkspaceId);

    /// <summary>A thread is a channel to Discord: where the messages of a place stand.</summary>
    public static Snowflake ChannelOf(Place place) => Snowflake.Parse(place.ThreadId ?? place.Channel.Id);
}
