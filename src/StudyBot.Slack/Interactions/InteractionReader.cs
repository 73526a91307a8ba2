using StudyBot.Core.Chat;
using StudyBot.Slack.Members;
using StudyBot.Slack.Models.Interactions;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.Whispers;
using StudyBot.Slack.Workspaces;
using WireInteraction = StudyBot.Slack.Models.Interactions.Interaction;

namespace StudyBot.Slack.Interactions;

/// <summary>Finds out who does something, and where.</summary>
internal sealed class InteractionReader(WorkspaceBook workspaces, MemberBook members, MemberPlaces places)
{
    /// <returns>Null when the bot is not installed there any more.</returns>
    public async Task<AskedInteraction?> ReadAsync(SlashCommand command, CancellationToken cancellationToken)
    {
        if (workspaces.Find(command.TeamId) is not { } workspace)
        {
            return null;
        }

        var place = SlackRefs.Place(workspace.Id, command.ChannelId);
        return await MetAsync(workspace, command.UserId, place, cancellationToken) with
        {
            Id = command.TriggerId ?? UnheardOf(),
            TriggerId = command.TriggerId,
            ResponseUrl = AddressOf(command.ResponseUrl),
        };
    }

    /// <param name="workspaceId">The workspace on whose behalf the bot hears of it.</param>
    /// <param name="value">Of what was pressed; it names the place the button is about.</param>
    /// <returns>Null when the bot is not installed there any more.</returns>
    public async Task<AskedInteraction?> ReadAsync(
        string workspaceId, WireInteraction wire, string? value, CancellationToken cancellationToken)
    {
        if (workspaces.Find(workspaceId) is not { } workspace)
        {
            return null;
        }

        var seen = SeenAt(workspace, wire);
        var place = PlaceText.Read(value) ?? PlaceText.Read(wire.View?.PrivateMetadata) ?? seen ?? SlackRefs.Place(workspace.Id, wire.User.Id);
        return await MetAsync(workspace, wire.User.Id, seen ?? place, cancellationToken) with
        {
            Id = wire.TriggerId ?? UnheardOf(),
            Place = place.Channel.WorkspaceId == workspace.Id ? place : seen ?? SlackRefs.Place(workspace.Id, wire.User.Id),
            TriggerId = wire.TriggerId,
            ResponseUrl = AddressOf(wire.ResponseUrl),
            From = FromOf(wire),
        };
    }

    private async Task<AskedInteraction> MetAsync(SlackWorkspace workspace, string user, Place seen, CancellationToken cancellationToken)
    {
        var member = (await members.FindAsync(workspace.Id, user, cancellationToken)).Chat;
        places.Put(member.Ref, seen);
        return new AskedInteraction("", workspace, member, seen) { Seen = seen };
    }

    private static Place? SeenAt(SlackWorkspace workspace, WireInteraction wire)
    {
        if ((wire.Channel?.Id ?? wire.Container?.ChannelId) is not { } channel)
        {
            return null;
        }

        var thread = wire.Container?.ThreadTs ?? ThreadOf(wire.Message);
        return SlackRefs.Place(workspace.Id, channel, thread is { IsSet: true } ts ? ts.ToString() : null);
    }

    /// <summary>A thread's first message stands in the channel.</summary>
    private static Models.SlackTimestamp? ThreadOf(Message? message) => message?.ThreadTs is { } thread && thread != message.Ts ? thread : null;

    private static AskedFrom FromOf(WireInteraction wire) => wire switch
    {
        { Type: InteractionTypes.ViewSubmission } => AskedFrom.SubmittedModal,
        { View.Type: "modal" } => AskedFrom.Modal,
        { View: not null } or { Type: InteractionTypes.Shortcut } => AskedFrom.Elsewhere,
        _ => AskedFrom.Conversation,
    };

    private static Uri? AddressOf(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) ? address : null;

    private static string UnheardOf() => Guid.NewGuid().ToString("N");
}
