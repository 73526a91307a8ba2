using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Schedules.Zones;

namespace StudyBot.Core.Standings;

/// <summary>Step 6 of the picture: posts the board of the week, claimed before it is posted like a round.</summary>
public sealed partial class LeaderboardPoster(
    IDbContextFactory<StudyBotDbContext> contexts,
    HistoryWriter writer,
    ChatPlatforms platforms,
    LeaderboardReader boards,
    IPictureMaker pictures,
    TimeProvider clock,
    ILogger<LeaderboardPoster> logger)
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    /// <summary>How long a board waits for rounds that end at its own minute, as a daily round and a board at nine do.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan LookAfter = TimeSpan.FromSeconds(5);

    /// <summary>A bot that was away closes its rounds when it is back, so a board it owes waits from then on.</summary>
    private readonly DateTimeOffset _startedAt = clock.GetUtcNow();

    /// <summary>Posts the workspace's board if it is due.</summary>
    /// <returns>When to call again; null when the workspace has no board channel, or it is gone.</returns>
    public async Task<DateTimeOffset?> RunAsync(WorkspaceId id, CancellationToken cancellationToken)
    {
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var workspace = await history.Workspaces.AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        if (workspace is not { BoardChannelId: { } channelId, BoardFromDate: { } from, RemovedAt: null, BoardChannelGoneAt: null })
        {
            return null;
        }

        var now = clock.GetUtcNow(); // One for all: what falls due in between must not be passed over.
        var schedule = ScheduleOf(workspace, from);
        var latest = await history.BoardPosts
            .Where(post => post.WorkspaceId == id)
            .MaxAsync(post => (DateOnly?)post.Date, cancellationToken);
        var due = DueOccurrences.At(schedule, Grace, now, latest);
        foreach (var verdict in due.Where(verdict => verdict is not DueVerdict.Missed))
        {
            await ClaimAsync(id, verdict.Occurrence.Date, cancellationToken);
        }

        return await PostClaimedAsync(workspace, workspace.Channel(channelId), cancellationToken)
            ?? ScheduleCalendar.NextAfter(schedule, now)?.At;
    }

    /// <summary>
    /// A date in the week before the post: on a Monday the week that has just ended, on a Sunday the one that is ending.
    /// </summary>
    public static DateOnly DateInWeek(DateOnly postDate) => postDate.AddDays(-1);

    private static Schedule ScheduleOf(Workspace workspace, DateOnly from) => new()
    {
        Recurrence = new Recurrence.Weekly(DaysOfWeek.Of(workspace.BoardDay)),
        Time = workspace.BoardTime,
        ZoneId = workspace.BoardZoneId,
        From = from,
    };

    private Task ClaimAsync(WorkspaceId id, DateOnly date, CancellationToken cancellationToken) =>
        writer.WriteAsync(
            async history =>
            {
                if (!await history.BoardPosts.AnyAsync(post => post.WorkspaceId == id && post.Date == date))
                {
                    history.BoardPosts.Add(new BoardPost { WorkspaceId = id, Date = date });
                }
            },
            cancellationToken);

    /// <summary>What is older than the grace is let go: nobody wants last month's board after all.</summary>
    /// <returns>When to try again; null when nothing is left to post.</returns>
    private async Task<DateTimeOffset?> PostClaimedAsync(Workspace workspace, ChannelRef channel, CancellationToken cancellationToken)
    {
        var oldest = WallClock.DateAt(clock.GetUtcNow() - Grace, workspace.BoardZoneId);
        try
        {
            await using var history = await contexts.CreateDbContextAsync(cancellationToken);
            var claimed = await history.BoardPosts
                .Where(post => post.WorkspaceId == workspace.Id && post.MessageId == null && !post.IsEmpty && post.Date >= oldest)
                .OrderBy(post => post.Date)
                .Select(post => new { post.Id, post.Date })
                .ToListAsync(cancellationToken);
            foreach (var post in claimed)
            {
                if (await IsAwaitingAsync(history, workspace, post.Date, cancellationToken))
                {
                    return clock.GetUtcNow() + LookAfter;
                }

                await PostAsync(post.Id, channel, cancellationToken);
            }

            return null;
        }
        catch (ChatPlatformException failure)
        {
            Log.BoardHeldUp(logger, failure);
            return clock.GetUtcNow() + RetryAfter;
        }
    }

    /// <summary>Whether a round that belongs on the board is still being scored, and may be waited for.</summary>
    private async Task<bool> IsAwaitingAsync(
        StudyBotDbContext history, Workspace workspace, DateOnly date, CancellationToken cancellationToken)
    {
        var at = WallClock.InstantOf(date, workspace.BoardTime, workspace.BoardZoneId);
        var since = at > _startedAt ? at : _startedAt;
        return clock.GetUtcNow() < since + LongestWait
            && await history.RoundsOf(workspace.Ref).AnyAsync(
                round => round.DeadlineAt <= at && (round.State == RoundState.Open || round.State == RoundState.Closed),
                cancellationToken);
    }

    private async Task PostAsync(long id, ChannelRef channel, CancellationToken cancellationToken)
    {
        var post = await writer.WriteAsync(
            async history =>
            {
                var row = await history.BoardPosts.SingleAsync(other => other.Id == id);
                row.Attempts++;
                return row;
            },
            cancellationToken);
        var platform = platforms[channel.Platform];
        var place = new Place(channel);
        var board = await boards.ReadAsync(post.WorkspaceId, null, BoardWindow.Week, DateInWeek(post.Date), null, cancellationToken);
        var message = post.Attempts > 1 ? await platform.FindPostAsync(place, post.Marker, cancellationToken) : null;
        if (message is null && board.Lines.Count > 0)
        {
            message = await platform.PostAsync(place, await CardAsync(board, cancellationToken), post.Marker, cancellationToken);
        }

        await writer.WriteAsync(
            async history =>
            {
                var row = await history.BoardPosts.SingleAsync(other => other.Id == id);
                row.MessageId = message?.Id;
                row.IsEmpty = message is null;
            },
            cancellationToken);
        Log.BoardDone(logger, post.Date, board.Lines.Count);
    }

    private async Task<Card> CardAsync(Leaderboard board, CancellationToken cancellationToken)
    {
        var png = await pictures.DrawAsync(LeaderboardDrawing.Svg(board), cancellationToken);
        return LeaderboardCard.Of(board, ownNote: null) with
        {
            Picture = png is { } bytes ? new Picture(bytes, $"Bars of the points of the first {board.Lines.Count}, best first.") : null,
        };
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "The leaderboard of {Date:yyyy-MM-dd} is out, with {Lines} lines.")]
        public static partial void BoardDone(ILogger logger, DateOnly date, int lines);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The leaderboard is held up; it is tried again.")]
        public static partial void BoardHeldUp(ILogger logger, Exception failure);
    }
}
