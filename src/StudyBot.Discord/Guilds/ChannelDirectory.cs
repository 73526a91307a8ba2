using StudyBot.Core.Chat;
using StudyBot.Discord.Access;
using StudyBot.Discord.Models;

namespace StudyBot.Discord.Guilds;

/// <summary>The channels of a server that the bot can see.</summary>
internal sealed class ChannelDirectory(ChannelAccess access)
{
    public async Task<IReadOnlyList<ChannelListing>> ListAsync(WorkspaceRef workspace, CancellationToken cancellationToken)
    {
        var guild = DiscordRefs.Id(workspace.Id);
        var channels = await access.ReadAsync(guild, cancellationToken);
        return
        [
            .. from one in channels
               where one.Missing.All(missing => missing.Need.Permission != Permissions.ViewChannel)
               orderby one.Channel.Id
               select new ChannelListing(
                   DiscordRefs.Channel(guild, one.Channel.Id),
                   one.Channel.Name ?? "",
                   [.. one.Missing.Select(missing => $"{PermissionNames.Of(missing.Need.Permission)} ({missing.Cause})")]),
        ];
    }
}
