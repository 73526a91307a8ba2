using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Questions;

namespace StudyBot.Core.Standings;

/// <summary>Reads boards. Hidden and former members and those who left are not on them, and the ranks of the others close up.</summary>
public sealed class LeaderboardReader(IDbContextFactory<StudyBotDbContext> contexts)
{
    public const int LinesShown = 10;

    /// <param name="track">Null for all tracks together.</param>
    /// <param name="date">A date inside the window.</param>
    /// <param name="viewer">Whose own line to add.</param>
    public async Task<Leaderboard> ReadAsync(
        WorkspaceId workspace,
        TrackId? track,
        BoardWindow window,
        DateOnly date,
        MemberId? viewer,
        CancellationToken cancellationToken)
    {
        var start = BoardWindows.StartOf(window, date);
        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        var board = Board(history, workspace, BoardTotals.TrackKey(track), window, start);
        var lines = await board
            .OrderByDescending(row => row.Total.Points)
            .ThenBy(row => row.Total.Answers)
            .ThenBy(row => row.Total.ReachedAt)
            .ThenBy(row => row.Total.MemberId)
            .Take(LinesShown)
            .ToListAsync(cancellationToken);
        var standings = lines.Select((row, index) => StandingOf(row, index + 1)).ToList();
        var own = standings.Find(standing => standing.MemberId == viewer)
            ?? await OwnAsync(board, viewer, cancellationToken);
        return new Leaderboard(
            $"{track?.Value ?? "All tracks"}, {BoardWindows.Describe(window, start)}",
            standings,
            own,
            lines.Count < LinesShown ? lines.Count : await board.CountAsync(cancellationToken));
    }

    private static IQueryable<Row> Board(
        StudyBotDbContext history, WorkspaceId workspace, string track, BoardWindow window, DateOnly start) =>
        from total in history.BoardTotals.AsNoTracking()
        where total.WorkspaceId == workspace && total.TrackId == track && total.Window == window && total.StartDate == start
        where total.Points > 0
        join member in history.Members on total.MemberId equals member.Id
        where !member.IsHidden && !member.IsFormer && member.LeftAt == null
        select new Row { Total = total, Name = member.Name };

    private static async Task<Standing?> OwnAsync(IQueryable<Row> board, MemberId? viewer, CancellationToken cancellationToken)
    {
        if (viewer is null || await board.SingleOrDefaultAsync(row => row.Total.MemberId == viewer, cancellationToken) is not { } own)
        {
            return null;
        }

        var (points, answers, reachedAt) = (own.Total.Points, own.Total.Answers, own.Total.ReachedAt);
        var before = await board.CountAsync(
            row => row.Total.Points > points
                || (row.Total.Points == points && row.Total.Answers < answers)
                || (row.Total.Points == points && row.Total.Answers == answers && row.Total.ReachedAt < reachedAt),
            cancellationToken);
        var ties = await board
            .Where(row => row.Total.Points == points && row.Total.Answers == answers && row.Total.ReachedAt == reachedAt)
            .Select(row => row.Total.MemberId)
            .ToListAsync(cancellationToken);
        before += ties.Count(other => other.Value < viewer.Value.Value);
        return StandingOf(own, before + 1);
    }

    private static Standing StandingOf(Row row, int rank) =>
        new(rank, row.Total.MemberId, row.Name, row.Total.Points, row.Total.Answers);

    private sealed class Row
    {
        public required BoardTotal Total { get; init; }

        public required string Name { get; init; }
    }
}
