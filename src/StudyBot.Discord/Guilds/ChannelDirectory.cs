using StudyBot.Core.Chat;
using StudyBot.Discord.Access;
using MissingPermission = StudyBot.Core.Chat.MissingPermission;

namespace StudyBot.Discord.Guilds;

/// <summary>The channels of a server, those that the bot cannot see included: Discord lists them all, and a moderator can open them to it.</summary>
internal sealed class ChannelDirectory(ChannelAccess access)
{
    public async Task<IReadOnlyList<ChannelListing>> ListAsync(WorkspaceRef workspace, CancellationToken cancellationToken)
    {
        var guild = DiscordRefs.Id(workspace.Id);
        var channels = await access.ReadAsync(guild, cancellationToken);
        return
        [
            .. from one in channels
               orderby one.Channel.Id
               select new ChannelListing(
                   DiscordRefs.Channel(guild, one.Channel.Id),
                   one.Channel.Name ?? "",
                   [.. one.Missing.Select(missing => new MissingPermission(PermissionNames.Of(missing.Need.Permission), missing.Cause))]),
        ];
    }
}
