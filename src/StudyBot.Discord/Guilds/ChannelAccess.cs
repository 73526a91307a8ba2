using StudyBot.Core.Chat;
using StudyBot.Discord.Access;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;
using StudyBot.Discord.Rest;
using MissingPermission = StudyBot.Discord.Access.MissingPermission;

namespace StudyBot.Discord.Guilds;

/// <summary>What the bot may do in the channels of a server, as it is now.</summary>
internal sealed class ChannelAccess(DiscordRestClient rest, BotIdentity identity, GuildBook guilds, TimeProvider clock)
{
    /// <summary>The channels that can hold rounds, with what the bot lacks there.</summary>
    public async Task<IReadOnlyList<(Channel Channel, IReadOnlyList<MissingPermission> Missing)>> ReadAsync(
        Snowflake guild, CancellationToken cancellationToken)
    {
        var standing = await StandingAsync(guild, cancellationToken);
        var channels = await rest.GetGuildChannelsAsync(guild, cancellationToken);
        return
        [
            .. from channel in channels
               where channel.Type is ChannelType.GuildText or ChannelType.GuildAnnouncement
               select (channel, PermissionReport.Of(standing, channel, PermissionNeed.All)),
        ];
    }

    /// <summary>What the bot lacks in one channel; nothing when there is no such channel any more.</summary>
    public async Task<IReadOnlyList<MissingPermission>> MissingAsync(ChannelRef channel, CancellationToken cancellationToken)
    {
        var all = await ReadAsync(DiscordRefs.GuildOf(channel), cancellationToken);
        return all.FirstOrDefault(one => one.Channel.Id == DiscordRefs.Id(channel.Id)).Missing ?? [];
    }

    private async Task<MemberStanding> StandingAsync(Snowflake guild, CancellationToken cancellationToken)
    {
        var bot = await identity.UserIdAsync(cancellationToken);
        var member = await rest.GetGuildMemberAsync(guild, bot, cancellationToken);
        return new MemberStanding
        {
            GuildId = guild,
            UserId = bot,
            OwnerId = guilds.Find(guild)?.OwnerId,
            Roles = await rest.GetGuildRolesAsync(guild, cancellationToken),
            RoleIds = member.Roles ?? [],
            IsTimedOut = member.CommunicationDisabledUntil > clock.GetUtcNow(),
        };
    }
}
