using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Moderation;

/// <summary>
/// Follows what goes away and comes back on a platform: the bot's place in a workspace, channels, threads, members. Subscriptions wait and
/// go on by themselves; nothing anybody has earned is touched.
/// </summary>
/// <remarks>
/// For each of them the newest thing said is kept with its time, and what is older or said again changes nothing. So the order and the
/// number of deliveries do not matter.
/// </remarks>
public sealed partial class Departures(
    HistoryWriter writer, MemberDirectory members, StaffNotifier staff, IAlarmClock alarm, TimeProvider clock, ILogger<Departures> logger)
{
    public Task ReceiveAsync(ChatEvent chatEvent, CancellationToken cancellationToken) => chatEvent switch
    {
        ChatEvent.WorkspaceLeft(var workspace, var at) => SettleAsync(
            workspace, "bot removed", change => RemoveAsync(change, at), cancellationToken),
        ChatEvent.WorkspaceJoined(var workspace, var at) => SettleAsync(
            workspace, "bot is back", change => Task.FromResult(Rejoin(change, at)), cancellationToken),
        ChatEvent.ChannelGone(var channel, var at) => SettleAsync(
            channel.Workspace, "channel gone", change => CloseChannelAsync(change, channel.Id, at), cancellationToken),
        ChatEvent.ChannelBack(var channel, var at) => SettleAsync(
            channel.Workspace, "channel is back", change => Task.FromResult(ReopenChannel(change, channel.Id, at)), cancellationToken),
        ChatEvent.ChannelRenamed(var channel, var name) => SettleAsync(
            channel.Workspace, "channel renamed", change => Task.FromResult(change.Rename(channel.Id, name)), cancellationToken),
        ChatEvent.ThreadGone(var thread, var at) => LoseThreadAsync(thread, at, cancellationToken),
        ChatEvent.MemberLeft(var member, var at) => members.LeaveAsync(member, at, cancellationToken),
        ChatEvent.MemberBack(var member, var at) => members.ReturnAsync(member, at, cancellationToken),
        _ => throw new ArgumentOutOfRangeException(nameof(chatEvent)),
    };

    /// <summary>Makes one change in one transaction, and has everybody concerned looked at afterwards.</summary>
    /// <param name="apply">False when it is no news.</param>
    private async Task SettleAsync(
        WorkspaceRef reference, string act, Func<WorkspaceChange, Task<bool>> apply, CancellationToken cancellationToken)
    {
        var settled = await writer.WriteAsync(
            async history =>
            {
                var change = await WorkspaceChange.BeginAsync(history, reference, act, clock.GetUtcNow());
                return change is not null && await apply(change) ? change : null;
            },
            cancellationToken);
        if (settled is null)
        {
            return;
        }

        Log.Settled(logger, act, settled.Subscriptions.Count);
        foreach (var subscription in settled.Subscriptions)
        {
            await alarm.WakeAsync(subscription.Id, cancellationToken);
        }

        await alarm.WakeAsync(settled.Workspace.Id, cancellationToken);
    }

    private async Task<bool> RemoveAsync(WorkspaceChange change, DateTimeOffset at)
    {
        var workspace = change.Workspace;
        if (!IsNews(workspace.SeenAt, at))
        {
            return false;
        }

        workspace.SeenAt = at;
        if (workspace.RemovedAt is not null)
        {
            return false;
        }

        workspace.RemovedAt = at;
        change.Audit("workspace", "there", "removed");
        var waiting = change.Depart(subscription => subscription.Departure is null, Departure.BotRemoved, at);
        await TellOwnersAsync(change, waiting, $"removed-{at.ToUnixTimeMilliseconds()}", tracks =>
            $"StudyBot was removed from this workspace on {at:yyyy-MM-dd}, and since then nothing is posted for {tracks}. "
            + "It goes on by itself once the bot is invited again.");
        return true;
    }

    private static bool Rejoin(WorkspaceChange change, DateTimeOffset at)
    {
        var workspace = change.Workspace;
        if (!IsNews(workspace.SeenAt, at))
        {
            return false;
        }

        workspace.SeenAt = at;
        if (workspace.RemovedAt is null)
        {
            return false;
        }

        workspace.RemovedAt = null;
        change.Audit("workspace", "removed", "there");
        change.Return(subscription => subscription.Departure == Departure.BotRemoved);
        return true;
    }

    private async Task<bool> CloseChannelAsync(WorkspaceChange change, string channelId, DateTimeOffset at)
    {
        var isOfBoard = change.LoseBoard(channelId, at);
        var concerned = change.Subscriptions.Where(row => row.ChannelId == channelId && IsNews(row.ChannelSeenAt, at)).ToList();
        concerned.ForEach(row => row.ChannelSeenAt = at);
        var waiting = change.Depart(
            row => concerned.Contains(row) && row.Departure != Departure.ChannelGone, Departure.ChannelGone, at);
        var key = $"channel-gone-{channelId}-{at.ToUnixTimeMilliseconds()}";
        await TellOwnersAsync(change, waiting, key, tracks =>
            $"The channel #{waiting[0].ChannelName} is gone, so nothing is posted for {tracks} any more; answers and points are kept. "
            + "To go on in another channel: track subscribe");
        if (isOfBoard && change.Running.FirstOrDefault() is { } oldest)
        {
            const string Sentence = "The channel of the weekly leaderboard is gone. To post it elsewhere: board weekly";
            await staff.RecordAsync(change.History, oldest, $"{key}-board", Sentence);
        }

        return isOfBoard || waiting.Count > 0;
    }

    private static bool ReopenChannel(WorkspaceChange change, string channelId, DateTimeOffset at)
    {
        var isOfBoard = change.RegainBoard(channelId, at);
        var concerned = change.Subscriptions.Where(row => row.ChannelId == channelId && IsNews(row.ChannelSeenAt, at)).ToList();
        concerned.ForEach(row => row.ChannelSeenAt = at);
        var goingOn = change.Return(row => concerned.Contains(row) && row.Departure == Departure.ChannelGone);
        return isOfBoard || goingOn.Count > 0;
    }

    /// <summary>One notice for each owner, however many of their subscriptions wait.</summary>
    private async Task TellOwnersAsync(
        WorkspaceChange change, IReadOnlyList<Subscription> waiting, string key, Func<string, string> sentence)
    {
        foreach (var own in waiting.Where(subscription => subscription.EndedAt is null).GroupBy(subscription => subscription.OwnerId))
        {
            var tracks = string.Join(", ", own.Select(subscription => subscription.TrackId.Value).Distinct());
            await staff.RecordAsync(change.History, own.First(), $"{key}-{own.Key}", sentence(tracks));
        }
    }

    /// <summary>The round goes on: what was said in the thread is kept, and nothing more is said there.</summary>
    private Task LoseThreadAsync(Place thread, DateTimeOffset at, CancellationToken cancellationToken) => writer.WriteAsync(
        async history =>
        {
            var (channel, workspace) = (thread.Channel, thread.Channel.Workspace);
            var round = await history.Rounds.Include(row => row.Subscription).SingleOrDefaultAsync(
                row => row.ThreadId == thread.ThreadId && row.Subscription.ChannelId == channel.Id && row.ThreadGoneAt == null
                    && history.Workspaces.Any(other =>
                        other.Id == row.Subscription.WorkspaceId
                        && other.Platform == workspace.Platform && other.ExternalId == workspace.Id),
                cancellationToken);
            if (round is not null)
            {
                round.ThreadGoneAt = at;
                var (id, target) = (round.Subscription.WorkspaceId, $"{round.Subscription.TrackId}, {round.Date:yyyy-MM-dd}");
                AuditLog.Add(history, id, null, "thread gone", target, "there", "gone; its answers are kept", clock.GetUtcNow());
            }
        },
        cancellationToken);

    private static bool IsNews(DateTimeOffset? seen, DateTimeOffset at) => seen is null || at > seen;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The platform says: {Act}. {Subscriptions} subscriptions were looked at.")]
        public static partial void Settled(ILogger logger, string act, int subscriptions);
    }
}
