using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Moderation;

/// <summary>One change that a platform tells of, with what it may concern and an audit entry for all that it does.</summary>
internal sealed class WorkspaceChange
{
    private readonly string _act;
    private readonly DateTimeOffset _now;

    private WorkspaceChange(
        StudyBotDbContext history, Workspace workspace, IReadOnlyList<Subscription> subscriptions, string act, DateTimeOffset now)
    {
        (History, Workspace, Subscriptions) = (history, workspace, subscriptions);
        (_act, _now) = (act, now);
    }

    public StudyBotDbContext History { get; }

    public Workspace Workspace { get; }

    /// <summary>Ended ones too: their open rounds still close.</summary>
    public IReadOnlyList<Subscription> Subscriptions { get; }

    public IEnumerable<Subscription> Running => Subscriptions.Where(subscription => subscription.EndedAt is null);

    /// <returns>Null for a workspace that has never used the bot.</returns>
    public static async Task<WorkspaceChange?> BeginAsync(
        StudyBotDbContext history, WorkspaceRef reference, string act, DateTimeOffset now)
    {
        var workspace = await history.Workspaces.SingleOrDefaultAsync(row =>
            row.Platform == reference.Platform && row.ExternalId == reference.Id);
        if (workspace is null)
        {
            return null;
        }

        var subscriptions = await history.Subscriptions
            .Include(row => row.Exceptions)
            .Where(row => row.WorkspaceId == workspace.Id)
            .OrderBy(row => row.Id)
            .ToListAsync();
        return new WorkspaceChange(history, workspace, subscriptions, act, now);
    }

    public void Audit(string target, string before, string after) =>
        AuditLog.Add(History, Workspace.Id, null, _act, target, before, after, _now);

    /// <summary>Has subscriptions wait.</summary>
    /// <returns>Those that do so now and did not before.</returns>
    public IReadOnlyList<Subscription> Depart(Func<Subscription, bool> isConcerned, Departure departure, DateTimeOffset at) =>
        Change(isConcerned, subscription => (subscription.Departure, subscription.DepartedAt) = (departure, at));

    /// <summary>Has subscriptions go on, unless something else is missing. What fell into the time between is not caught up.</summary>
    /// <returns>Those it concerned.</returns>
    public IReadOnlyList<Subscription> Return(Func<Subscription, bool> isConcerned) => Change(isConcerned, subscription =>
    {
        subscription.Departure = Workspace.RemovedAt is null ? null : Departure.BotRemoved;
        SubscriptionSchedule.StartNoEarlierThan(subscription, _now);
    });

    /// <returns>Whether it is news.</returns>
    public bool Rename(string channelId, string name) =>
        Change(row => row.ChannelId == channelId && row.ChannelName != name, row => row.ChannelName = name).Count > 0;

    /// <returns>Whether it is news that the channel of the board is gone.</returns>
    public bool LoseBoard(string channelId, DateTimeOffset at) => SeeBoard(channelId, at, isGone: true);

    /// <inheritdoc cref="LoseBoard"/>
    public bool RegainBoard(string channelId, DateTimeOffset at) => SeeBoard(channelId, at, isGone: false);

    private bool SeeBoard(string channelId, DateTimeOffset at, bool isGone)
    {
        if (Workspace.BoardChannelId != channelId || Workspace.BoardChannelSeenAt >= at)
        {
            return false;
        }

        Workspace.BoardChannelSeenAt = at;
        if (Workspace.BoardChannelGoneAt is not null == isGone)
        {
            return false;
        }

        Workspace.BoardChannelGoneAt = isGone ? at : null;
        const string Waits = "waits: its channel is gone";
        Audit("weekly leaderboard", isGone ? "" : Waits, isGone ? Waits : "goes on: its channel is back");
        return true;
    }

    private List<Subscription> Change(Func<Subscription, bool> isConcerned, Action<Subscription> change)
    {
        var concerned = Subscriptions.Where(isConcerned).ToList();
        foreach (var subscription in concerned)
        {
            var before = SubscriptionText.Describe(subscription);
            change(subscription);
            if (subscription.EndedAt is null)
            {
                Audit(subscription.TrackId.Value, before, SubscriptionText.Describe(subscription));
            }
        }

        return concerned;
    }
}
