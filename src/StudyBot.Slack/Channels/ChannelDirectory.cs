using StudyBot.Core.Chat;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Channels;

/// <summary>The channels of a workspace: public ones, and private ones that the bot was invited to; Slack shows it no others.</summary>
internal sealed class ChannelDirectory(WorkspaceBook workspaces)
{
    public async Task<IReadOnlyList<ChannelListing>> ListAsync(WorkspaceRef workspace, CancellationToken cancellationToken)
    {
        var channels = await workspaces.Get(workspace.Id).Api.GetChannelsAsync(cancellationToken);
        return
        [
            .. from channel in channels
               where !channel.IsArchived
               orderby channel.Name, channel.Id
               select new ChannelListing(SlackRefs.Channel(workspace.Id, channel.Id), channel.Name ?? channel.Id, ChannelNeeds.MissingIn(channel)),
        ];
    }
}
