using StudyBot.Discord.Gateway;
using StudyBot.TestSupport;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class IdentifySlotsTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void One_at_a_time_identifies_every_five_seconds()
    {
        var slots = new IdentifySlots(_clock);

        Assert.Equal([0, 5.1, 10.2], Enumerable.Range(0, 3).Select(shard => slots.Reserve(shard, maxConcurrency: 1).TotalSeconds));
    }

    [Fact]
    public void Shards_of_different_buckets_do_not_wait_for_each_other()
    {
        var slots = new IdentifySlots(_clock);

        var delays = Enumerable.Range(0, 34).Select(shard => slots.Reserve(shard, maxConcurrency: 16).TotalSeconds).ToList();

        Assert.All(delays[..16], delay => Assert.Equal(0, delay));
        Assert.All(delays[16..32], delay => Assert.Equal(5.1, delay));
        Assert.All(delays[32..], delay => Assert.Equal(10.2, delay));
    }

    [Fact]
    public void Slots_that_have_passed_are_not_caught_up()
    {
        var slots = new IdentifySlots(_clock);
        slots.Reserve(0, 1);
        _clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal(TimeSpan.Zero, slots.Reserve(0, 1));
        Assert.Equal(IdentifySlots.Apart, slots.Reserve(0, 1));
    }

    [Fact]
    public void Nonsense_from_the_server_means_one_at_a_time() => Assert.Equal(TimeSpan.Zero, new IdentifySlots(_clock).Reserve(3, 0));
}
