using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;
using StudyBot.Core.Questions;
using StudyBot.Core.Standings;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Standings;

public sealed class BoardTotalsTests
{
    [Fact]
    public async Task Adding_the_ledger_up_again_gives_the_same_boards_as_adding_round_by_round()
    {
        using var bench = new StudyBench();
        var rounds = new SeededRounds(bench);
        var random = new Random(42);
        foreach (var number in Enumerable.Range(0, 40).OrderBy(_ => random.Next()))
        {
            var track = number % 3 == 0 ? new TrackId("ml-platform") : Some.TrackId;
            var points = Enumerable.Range(0, 8).Where(_ => random.Next(2) == 0).Select(member => (member, random.Next(3) * 40)).ToArray();
            await rounds.AddAsync(new DateOnly(2026, 9, 1).AddDays(number * 3), track, points);
        }

        var before = await DescribeAsync(bench);
        await bench.Get<HistoryWriter>().WriteAsync(BoardTotals.RebuildAsync, CancellationToken.None);

        Assert.NotEmpty(before);
        Assert.Equal(before, await DescribeAsync(bench));
    }

    [Fact]
    public async Task Corrections_of_rulings_are_added_up_again_where_they_came()
    {
        using var bench = new StudyBench();
        var rounds = new SeededRounds(bench);
        await rounds.AddAsync(new DateOnly(2026, 11, 24), (1, 80), (2, 80), (3, 10));
        await rounds.AddAsync(new DateOnly(2026, 11, 25), (1, 40), (2, 40));
        await bench.Get<HistoryWriter>().WriteAsync(
            async history =>
            {
                var entries = await history.Ledger.OrderBy(entry => entry.Id).ToListAsync();
                var round = await history.Rounds.Include(row => row.Subscription).FirstAsync(row => row.Id == entries[0].RoundId);
                foreach (var (entry, total, ruling) in new[] { (entries[0], 9m, 7L), (entries[1], 1m, 8L) })
                {
                    await RoundLedger.CorrectAsync(history, round, entry.MemberId, total, ruling, Some.Monday.AddHours(ruling));
                    await BoardTotals.AddCorrectionAsync(history, round, ruling);
                }
            },
            CancellationToken.None);

        var before = await DescribeAsync(bench);
        Assert.False(await bench.Get<BoardMender>().MendAsync(CancellationToken.None));
        await bench.Get<HistoryWriter>().WriteAsync(BoardTotals.RebuildAsync, CancellationToken.None);

        Assert.Equal(before, await DescribeAsync(bench));
        Assert.Contains(before, line => line.Contains(" 121 2 ", StringComparison.Ordinal)); // 81 of the corrected round and 40.
        Assert.Contains(before, line => line.Contains(" 41 2 ", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("DELETE FROM \"BoardTotals\" WHERE \"Window\" = 'Month'")]
    [InlineData("UPDATE \"BoardTotals\" SET \"Points\" = \"Points\" + 1 WHERE \"Window\" = 'Day' AND \"TrackId\" = ''")]
    [InlineData("UPDATE \"BoardTotals\" SET \"Answers\" = \"Answers\" - 1 WHERE \"Window\" = 'Season' AND \"TrackId\" <> ''")]
    [InlineData("DELETE FROM \"Ledger\" WHERE \"Points\" = 80")]
    [InlineData("DELETE FROM \"BoardTotals\"")]
    public async Task Boards_that_differ_from_the_ledger_are_found_and_added_up_again(string damage)
    {
        using var bench = new StudyBench();
        var rounds = new SeededRounds(bench);
        await rounds.AddAsync(new DateOnly(2026, 11, 25), (1, 80), (2, 0));
        await rounds.AddAsync(new DateOnly(2026, 11, 26), new TrackId("ml-platform"), (1, 40));
        var mender = bench.Get<BoardMender>();
        Assert.False(await mender.MendAsync(CancellationToken.None));

        await bench.Get<HistoryWriter>().WriteAsync(history => history.Database.ExecuteSqlRawAsync(damage), CancellationToken.None);

        Assert.True(await mender.MendAsync(CancellationToken.None));
        Assert.False(await mender.MendAsync(CancellationToken.None));
    }

    private static async Task<List<string>> DescribeAsync(StudyBench bench)
    {
        await using var history = bench.History();
        var totals = await history.BoardTotals.AsNoTracking().ToListAsync();
        return [.. totals
            .Select(total => $"{total.TrackId} {total.Window} {total.StartDate} {total.MemberId} {total.Points} {total.Answers} {total.ReachedAt:u}")
            .Order(StringComparer.Ordinal)];
    }
}
