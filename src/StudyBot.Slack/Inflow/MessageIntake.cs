using System.Text.Json;
using StudyBot.Core.Chat;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.Members;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Threads;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Inflow;

/// <summary>Hands messages of the bot's threads to the product: what was written, edited and deleted.</summary>
internal sealed class MessageIntake(
    WorkspaceBook workspaces, ThreadCatalog threads, MemberBook members, UnreadFiles unread, IChatHandler handler, TimeProvider clock)
{
    public Task TakeAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        var message = JsonSerializer.Deserialize(delivery.Event.Span, SlackJson.Default.Message);
        return (workspaces.Find(delivery.WorkspaceId), message) switch
        {
            (null, _) or (_, null or { Channel: null }) => Task.CompletedTask,
            (var workspace, { Subtype: MessageSubtypes.Deleted } deleted) => TakeDeletedAsync(workspace, deleted, cancellationToken),
            (var workspace, { Subtype: MessageSubtypes.Changed } changed) => TakeChangedAsync(workspace, changed, cancellationToken),
            var (workspace, written) => TakeWrittenAsync(workspace, written, written.Channel, revisedAt: null, cancellationToken),
        };
    }

    /// <summary>Slack also tells of changes of its own: a link it has looked up, a reply that was counted.</summary>
    private Task TakeChangedAsync(SlackWorkspace workspace, Message change, CancellationToken cancellationToken) => change switch
    {
        { Changed: { Subtype: MessageSubtypes.Tombstone } gone } => TakeGoneAsync(workspace, change, gone.Ts, gone.ThreadTs, cancellationToken),
        { Changed: { Edited: not null } now } when !IsSame(now, change.PreviousMessage) =>
            TakeWrittenAsync(workspace, now, change.Channel!, change.EventTs ?? change.Ts, cancellationToken), // TakeAsync has seen the channel.
        _ => Task.CompletedTask,
    };

    private static bool IsSame(Message now, Message? before) =>
        before is not null && before.Edited == now.Edited && before.Text == now.Text && before.Files?.Count == now.Files?.Count;

    private async Task TakeWrittenAsync(
        SlackWorkspace workspace, Message message, string channel, SlackTimestamp? revisedAt, CancellationToken cancellationToken)
    {
        if (!MessageTranslator.MayBeByPerson(message)
            || message.ThreadTs is not { } thread
            || thread == message.Ts
            || !await threads.IsOursAsync(workspace.Id, channel, thread, message.ParentUserId, cancellationToken))
        {
            return;
        }

        var author = await members.FindAsync(workspace.Id, message.User!, cancellationToken); // MayBeByPerson has seen the author.
        if (!author.IsPerson)
        {
            return;
        }

        var place = SlackRefs.Place(workspace.Id, channel, thread.ToString());
        var text = await AnswerTexts.OfAsync(workspace, message, cancellationToken);
        if (text.Length > 0)
        {
            var written = MessageTranslator.Translate(message, place, author.Chat, text, workspace.BotUserId, revisedAt);
            await handler.ReceiveAsync(new ChatEvent.MessageWritten(written), cancellationToken);
        }

        if (revisedAt is null)
        {
            await unread.TellAsync(message, author.Chat.Ref, place, cancellationToken);
        }
    }

    private Task TakeDeletedAsync(SlackWorkspace workspace, Message deletion, CancellationToken cancellationToken) =>
        deletion.DeletedTs is { } ts
            ? TakeGoneAsync(workspace, deletion, ts, deletion.PreviousMessage?.ThreadTs, cancellationToken)
            : Task.CompletedTask;

    private async Task TakeGoneAsync(
        SlackWorkspace workspace, Message news, SlackTimestamp ts, SlackTimestamp? thread, CancellationToken cancellationToken)
    {
        if (thread is not { } parent || parent == ts)
        {
            return;
        }

        var at = (news.EventTs ?? news.Ts) is { IsSet: true } told ? told.Instant : clock.GetUtcNow();
        var message = new MessageRef(SlackRefs.Place(workspace.Id, news.Channel!, parent.ToString()), ts.ToString()); // TakeAsync has seen the channel.
        await handler.ReceiveAsync(new ChatEvent.MessageDeleted(message, at), cancellationToken);
    }
}
