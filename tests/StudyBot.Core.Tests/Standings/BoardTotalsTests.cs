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
