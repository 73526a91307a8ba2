using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Questions;
using StudyBot.Core.Standings;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Standings;

public sealed class LeaderboardReaderTests : IDisposable
{
    private static readonly DateOnly Date = new(2026, 11, 25);

    private readonly StudyBench _bench = new();

    [Fact]
    public async Task Points_rank_and_ties_go_to_fewer_answers_then_to_the_first_then_to_the_oldest_member()
    {
        await AddAsync("A", points: 50, answers: 2);
        await AddAsync("B", points: 70, answers: 9);
        await AddAsync("C", points: 50, answers: 1, minute: 5);
        await AddAsync("D", points: 50, answers: 1, minute: 4);
        await AddAsync("E", points: 50, answers: 2);

        Assert.Equal("1 B, 2 D, 3 C, 4 A, 5 E", Describe(await ReadAsync()));
        Assert.Equal("1 B, 2 D, 3 C, 4 A, 5 E", Describe(await ReadAsync()));
    }

    [Fact]
    public async Task Ones_own_rank_is_shown_beyond_the_tenth_line_ties_and_all()
    {
        var members = new List<MemberId>();
        for (var number = 0; number < 15; number++)
        {
            members.Add(await AddAsync($"M{number:00}", points: number < 12 ? 100 - number : 10));
        }

        for (var number = 0; number < 15; number++)
        {
            var board = await ReadAsync(viewer: members[number]);
            Assert.Equal(10, board.Lines.Count);
            Assert.Equal(15, board.Members);
            Assert.Equal((number + 1, $"M{number:00}"), (board.Own!.Rank, board.Own.Name));
        }
    }

    [Fact]
    public async Task Hidden_and_former_members_leave_and_the_ranks_close_up()
    {
        await AddAsync("A", points: 90);
        var hidden = await AddAsync("B", points: 80);
        await AddAsync("C", points: 70);
        await AddAsync("Former member", points: 60, isFormer: true);
        var last = await AddAsync("E", points: 50);

        await ChangeAsync(hidden, member => member.IsHidden = true);
        Assert.Equal("1 A, 2 C, 3 E", Describe(await ReadAsync()));
        Assert.Equal(3, (await ReadAsync(viewer: last)).Own?.Rank);
        Assert.Null((await ReadAsync(viewer: hidden)).Own);

        await ChangeAsync(hidden, member => member.IsHidden = false);
        Assert.Equal("1 A, 2 B, 3 C, 4 E", Describe(await ReadAsync()));
    }

    [Fact]
    public async Task Who_has_no_points_stands_on_no_board()
    {
        var nobody = await AddAsync("A", points: 0);

        var board = await ReadAsync(viewer: nobody);

        Assert.Empty(board.Lines);
        Assert.Null(board.Own);
        Assert.Equal(0, board.Members);
    }

    [Theory]
    [InlineData(BoardWindow.Day, 1)]
    [InlineData(BoardWindow.Week, 3)]
    [InlineData(BoardWindow.Month, 7)]
    [InlineData(BoardWindow.Season, 15)]
    [InlineData(BoardWindow.All, 31)]
    public async Task A_window_takes_in_its_dates_only(BoardWindow window, int points)
    {
        var rounds = new SeededRounds(_bench);
        var dates = new[] { "2026-11-25", "2026-11-23", "2026-11-01", "2026-10-01", "2025-11-25" };
        foreach (var (index, date) in dates.Index())
        {
            await rounds.AddAsync(DateOnly.Parse(date), (0, 1 << index));
        }

        var board = await _bench.Get<LeaderboardReader>().ReadAsync(rounds.Workspace, null, window, Date, null, CancellationToken.None);

        Assert.Equal(points, Assert.Single(board.Lines).Points);
    }

    [Fact]
    public async Task A_tracks_board_counts_that_track_only()
    {
        var rounds = new SeededRounds(_bench);
        await rounds.AddAsync(Date, (0, 40));
        await rounds.AddAsync(Date, new TrackId("ml-platform"), (0, 2));

        Assert.Equal(42, await PointsAsync(null));
        Assert.Equal(40, await PointsAsync(Some.TrackId));
        Assert.Equal(2, await PointsAsync(new TrackId("ml-platform")));
        Assert.Equal(0, await PointsAsync(new TrackId("ai-engineer")));

        async Task<int> PointsAsync(TrackId? track) =>
            (await _bench.Get<LeaderboardReader>().ReadAsync(rounds.Workspace, track, BoardWindow.Week, Date, null, CancellationToken.None))
            .Lines.Sum(line => line.Points);
    }

    [Fact]
    public async Task The_ranks_on_the_card_are_no_list_that_counts_for_itself()
    {
        await AddAsync("A", points: 90);
        var own = await AddAsync("B", points: 80);
        await AddAsync("C", points: 70);

        var card = LeaderboardCard.Of(await ReadAsync(viewer: own), ownNote: null);

        Assert.Equal(
            "1\\. A: 90 points, 1 answer  \n**2\\. B: 80 points, 1 answer**  \n3\\. C: 70 points, 1 answer", card.Sections[0].Text.Value);
    }

    public void Dispose() => _bench.Dispose();

    private static string Describe(Leaderboard board) => string.Join(", ", board.Lines.Select(line => $"{line.Rank} {line.Name}"));

    private async Task<Leaderboard> ReadAsync(MemberId? viewer = null) => await _bench.Get<LeaderboardReader>().ReadAsync(
        await WorkspaceAsync(), null, BoardWindow.Week, Date, viewer, CancellationToken.None);

    private Task<WorkspaceId> WorkspaceAsync() =>
        _bench.Get<MemberDirectory>().WorkspaceIdAsync(new WorkspaceRef("fake", "room"), CancellationToken.None);

    private async Task<MemberId> AddAsync(string name, int points, int answers = 1, int minute = 0, bool isFormer = false)
    {
        var id = await _bench.Get<MemberDirectory>().IdOfAsync(Some.Member(name), CancellationToken.None);
        var workspace = await WorkspaceAsync();
        await _bench.Get<HistoryWriter>().WriteAsync(
            async history =>
            {
                (await history.Members.FindAsync(id))!.IsFormer = isFormer;
                history.BoardTotals.Add(new BoardTotal
                {
                    WorkspaceId = workspace,
                    TrackId = "",
                    Window = BoardWindow.Week,
                    StartDate = new DateOnly(2026, 11, 23),
                    MemberId = id,
                    Points = points,
                    Answers = answers,
                    ReachedAt = Some.Monday.AddMinutes(minute),
                });
            },
            CancellationToken.None);
        return id;
    }

    private Task ChangeAsync(MemberId id, Action<Member> change) => _bench.Get<HistoryWriter>().WriteAsync(
        async history => change((await history.Members.FindAsync(id))!), CancellationToken.None);
}
