using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Rounds;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rounds;

public sealed class RoundRunnerTests
{
    [Fact]
    public async Task A_round_goes_from_its_schedule_to_the_ledger()
    {
        using var bench = new StudyBench();
        var (subscription, round) = await bench.OpenRoundAsync();
        await bench.SayAsync(round, Some.Member("Birch"), "The label leaks into the features I think here [level 4]");
        await bench.SayAsync(round, Some.Member("Cedar"), "I would look at the split of the data first of all [level 2]");
        await bench.DrainAsync();

        bench.Clock.AdvanceTo(round.DeadlineAt);
        await bench.RunAsync(subscription);

        await using var history = bench.History();
        var finished = await history.Rounds.SingleAsync();
        Assert.Equal(RoundState.Finished, finished.State);
        Assert.Equal([100, 25], await history.Ledger.OrderBy(entry => entry.MemberId).Select(entry => entry.Points).ToListAsync());
        Assert.Equal(["q1", "c1"], bench.Room.Posts.Select(post => post.Marker.Value));
    }
}
