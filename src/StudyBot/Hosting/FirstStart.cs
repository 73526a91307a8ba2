using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Questions;
using StudyBot.Core.Rounds;
using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Schedules.Zones;
using StudyBot.Core.Tracks;
using StudyBot.Playground;

namespace StudyBot.Hosting;

/// <summary>
/// Sets the Playground up when it has never been: every track in its channel with a first question out, and the leaderboard on Mondays.
/// A newcomer finds something to answer, not an empty room.
/// </summary>
/// <remarks>The board is set last and says that all is done; a first start that was cut short is finished by the next one.</remarks>
internal sealed class FirstStart(
    IDbContextFactory<StudyBotDbContext> contexts,
    HistoryWriter writer,
    IEnumerable<IChatPlatform> platforms,
    IQuestionBank bank,
    SubscriptionEditor editor,
    RoundClaims claims,
    TimeProvider clock)
{
    private static readonly ChatMember Moderator = PlaygroundSeed.Default.Moderator;

    private static readonly TimeOnly PostTime = new(9, 0);

    public async Task SetUpAsync(CancellationToken cancellationToken)
    {
        var platform = platforms.FirstOrDefault(other => other.Name == PlaygroundRefs.Platform);
        if (platform is null || await IsSetUpAsync(cancellationToken))
        {
            return;
        }

        var zone = TimeZoneFinder.Resolve(clock.LocalTimeZone.Id, clock.GetUtcNow()) is ZoneVerdict.Accepted accepted
            ? accepted.ZoneId
            : "UTC";
        var channels = await platform.ListChannelsAsync(Moderator.Ref.Workspace, cancellationToken);
        foreach (var track in bank.Current.Tracks)
        {
            if (channels.FirstOrDefault(channel => channel.Name == track.Id.Value) is { } channel)
            {
                await SubscribeAsync(track, channel, zone, cancellationToken);
            }
        }

        if (channels.FirstOrDefault(channel => channel.Name == "leaderboard") is { } board)
        {
            await SetBoardAsync(board, zone, cancellationToken);
        }
    }

    private async Task<bool> IsSetUpAsync(CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.Workspaces.AnyAsync(
            row => row.Platform == PlaygroundRefs.Platform && row.BoardChannelId != null, cancellationToken);
    }

    private async Task SubscribeAsync(Track track, ChannelListing channel, string zone, CancellationToken cancellationToken)
    {
        var subscription = await FindAsync(track, channel, cancellationToken)
            ?? await editor.SubscribeAsync(Moderator, "first start", Request(track, channel, zone), cancellationToken);
        var today = WallClock.DateAt(clock.GetUtcNow(), zone);
        await claims.ClaimAsync(subscription.Id, today, RoundOrigin.PostedByHand, cancellationToken);
    }

    private async Task<Subscription?> FindAsync(Track track, ChannelListing channel, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.Subscriptions.AsNoTracking()
            .Where(subscription => history.Workspaces.Any(row => row.Id == subscription.WorkspaceId && row.Platform == PlaygroundRefs.Platform))
            .FirstOrDefaultAsync(
                subscription => subscription.TrackId == track.Id && subscription.ChannelId == channel.Ref.Id, cancellationToken);
    }

    private SubscriptionRequest Request(Track track, ChannelListing channel, string zone) => new(
        track.Id,
        channel.Ref.Id,
        channel.Name,
        new Recurrence.Weekly(DaysOfWeek.MondayToFriday),
        PostTime,
        zone,
        ScheduleChanges.FirstDate(PostTime, zone, clock.GetUtcNow()),
        Subscription.DefaultWindow,
        Subscription.DefaultGrace);

    private Task SetBoardAsync(ChannelListing board, string zone, CancellationToken cancellationToken) => writer.WriteAsync(
        async history =>
        {
            var workspace = await history.Workspaces.SingleAsync(row => row.Platform == PlaygroundRefs.Platform, cancellationToken);
            workspace.BoardChannelId = board.Ref.Id;
            workspace.BoardZoneId = zone;
            workspace.BoardFromDate = ScheduleChanges.FirstDate(workspace.BoardTime, zone, clock.GetUtcNow());
        },
        cancellationToken);
}
