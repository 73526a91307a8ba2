using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using StudyBot.Core.Chat;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.Installation;
using StudyBot.Slack.Members;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Conversations;
using StudyBot.Slack.Models.Events;
using StudyBot.Slack.Models.Users;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Inflow;

/// <summary>Takes note of what Slack tells of workspaces, channels, members and groups.</summary>
internal sealed class WorkspaceNotes(
    WorkspaceBook workspaces, MemberBook members, ModeratorGroups groups, TokenVault vault, Departures departures, TimeProvider clock)
{
    public void Take(SlackDelivery delivery)
    {
        switch (delivery.Type)
        {
            case EventTypes.AppUninstalled:
                Leave(delivery.WorkspaceId);
                break;
            case EventTypes.TokensRevoked when Read(delivery, SlackJson.Default.TokensRevokedEvent).Tokens?.Bot is { Count: > 0 }:
                Leave(delivery.WorkspaceId);
                break;
            case EventTypes.ChannelArchive or EventTypes.ChannelDeleted or EventTypes.ChannelLeft
                or EventTypes.GroupArchive or EventTypes.GroupDeleted or EventTypes.GroupLeft:
                Gone(delivery.WorkspaceId, Read(delivery, SlackJson.Default.ChannelEvent).Channel);
                break;
            case EventTypes.ChannelUnarchive or EventTypes.GroupUnarchive:
                Back(delivery.WorkspaceId, Read(delivery, SlackJson.Default.ChannelEvent).Channel);
                break;
            case EventTypes.ChannelRename or EventTypes.GroupRename:
                Rename(delivery.WorkspaceId, Read(delivery, SlackJson.Default.ChannelRenameEvent).Channel);
                break;
            case EventTypes.ChannelIdChanged:
                Gone(delivery.WorkspaceId, Read(delivery, SlackJson.Default.ChannelIdChangedEvent).OldChannelId);
                break;
            case EventTypes.MemberJoinedChannel or EventTypes.MemberLeftChannel:
                TakeMembership(delivery, Read(delivery, SlackJson.Default.MembershipEvent));
                break;
            case EventTypes.UserChange or EventTypes.TeamJoin:
                TakeUser(delivery.WorkspaceId, Read(delivery, SlackJson.Default.UserEvent).User);
                break;
            case EventTypes.SubteamCreated or EventTypes.SubteamUpdated or EventTypes.SubteamMembersChanged:
                groups.Forget(delivery.WorkspaceId);
                break;
        }
    }

    /// <summary>Both come when the app is removed; the token is not valid any more with the first.</summary>
    private void Leave(string workspace)
    {
        if (workspaces.Remove(workspace))
        {
            vault.Remove(workspace);
            departures.Add(new ChatEvent.WorkspaceLeft(SlackRefs.Workspace(workspace), clock.GetUtcNow()));
        }
    }

    private void Gone(string workspace, string channel) =>
        departures.Add(new ChatEvent.ChannelGone(SlackRefs.Channel(workspace, channel), clock.GetUtcNow()));

    private void Back(string workspace, string channel) =>
        departures.Add(new ChatEvent.ChannelBack(SlackRefs.Channel(workspace, channel), clock.GetUtcNow()));

    private void Rename(string workspace, Conversation channel)
    {
        if (channel.Name is { } name)
        {
            departures.Add(new ChatEvent.ChannelRenamed(SlackRefs.Channel(workspace, channel.Id), name));
        }
    }

    /// <summary>Only the bot's own comings and goings matter: without it in the channel nothing can be posted there.</summary>
    private void TakeMembership(SlackDelivery delivery, MembershipEvent change)
    {
        if (workspaces.Find(delivery.WorkspaceId)?.BotUserId != change.User)
        {
            return;
        }

        if (delivery.Type == EventTypes.MemberJoinedChannel)
        {
            Back(delivery.WorkspaceId, change.Channel);
        }
        else
        {
            Gone(delivery.WorkspaceId, change.Channel);
        }
    }

    private void TakeUser(string workspace, User user)
    {
        if (!members.Put(workspace, user))
        {
            return;
        }

        var member = SlackRefs.Member(workspace, user.Id);
        departures.Add(user.IsDeactivated
            ? new ChatEvent.MemberLeft(member, clock.GetUtcNow())
            : new ChatEvent.MemberBack(member, clock.GetUtcNow()));
    }

    private static T Read<T>(SlackDelivery delivery, JsonTypeInfo<T> type) =>
        JsonSerializer.Deserialize(delivery.Event.Span, type) ?? throw new JsonException($"A {delivery.Type} was empty.");
}
