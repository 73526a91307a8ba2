using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Rounds;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Faults;

/// <summary>Guards against two rounds on one date when two processes work on the same file in spite of the instance lock.</summary>
public sealed class TwoProcessesTests
{
    private const int Dates = 10;

    [Fact]
    public async Task Of_two_processes_that_claim_the_same_date_one_gets_it_and_the_other_is_told()
    {
        using var history = new TemporaryHistory();
        using var one = new StudyBench(history);
        using var other = new StudyBench(history);
        var subscription = await one.SubscribeAsync();

        foreach (var date in Enumerable.Range(0, Dates).Select(subscription.FromDate.AddDays))
        {
            var outcomes = await Task.WhenAll(ClaimAsync(one, date), ClaimAsync(other, date));

            var claimed = Assert.Single(outcomes.OfType<ClaimOutcome.Claimed>());
            var taken = Assert.Single(outcomes.OfType<ClaimOutcome.AlreadyTaken>());
            Assert.Equal(claimed.Round.Id, taken.Round.Id);
        }

        await using var read = history.CreateDbContext();
        Assert.Equal(Dates, await read.Rounds.CountAsync());

        Task<ClaimOutcome> ClaimAsync(StudyBench bench, DateOnly date) =>
            Task.Run(() => bench.Get<RoundClaims>().ClaimAsync(subscription.Id, date, RoundOrigin.Scheduled, CancellationToken.None));
    }

    [Fact]
    public async Task The_process_that_comes_second_finds_the_post_of_the_first_and_posts_nothing()
    {
        using var history = new TemporaryHistory();
        var room = new FakePlatform();
        using var one = new StudyBench(history, room);
        using var other = new StudyBench(history, room, one.Clock);
        var subscription = await one.SubscribeAsync();
        one.Clock.AdvanceTo(Some.Monday.AddHours(1));

        await one.RunAsync(subscription);
        await other.RunAsync(subscription);

        Assert.Single(room.Posts);
    }

    [Fact]
    public async Task A_date_taken_in_between_is_no_failure_of_the_runner()
    {
        using var history = new TemporaryHistory();
        var room = new FakePlatform();
        using var one = new StudyBench(history, room);
        using var other = new StudyBench(history, room, one.Clock);
        var subscription = await one.SubscribeAsync();
        one.Clock.AdvanceTo(Some.Monday.AddHours(1));

        var wakes = await Task.WhenAll(Task.Run(() => one.RunAsync(subscription)), Task.Run(() => other.RunAsync(subscription)));

        Assert.All(wakes, wake => Assert.NotNull(wake));
        await using var read = history.CreateDbContext();
        Assert.Equal(RoundState.Open, (await read.Rounds.SingleAsync()).State);
    }
}
