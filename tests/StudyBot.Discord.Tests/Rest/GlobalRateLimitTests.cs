using StudyBot.Discord.Rest.Limits;

namespace StudyBot.Discord.Tests.Rest;

public sealed class GlobalRateLimitTests
{
    private readonly GlobalRateLimit _limit = new();

    [Fact]
    public void Fifty_go_at_once_and_the_next_fifty_a_second_later()
    {
        var departures = Enumerable.Range(0, 120).Select(_ => _limit.Reserve(TimeSpan.Zero).TotalSeconds).ToList();

        Assert.Equal(50, departures.Count(at => at == 0));
        Assert.Equal(50, departures.Count(at => at == 1));
        Assert.Equal(20, departures.Count(at => at == 2));
    }

    [Fact]
    public void No_second_holds_more_than_the_limit()
    {
        var asked = Enumerable.Range(0, 300).Select(number => TimeSpan.FromMilliseconds(number * 7));
        var departures = asked.Select(_limit.Reserve).ToList();

        Assert.All(departures, first => Assert.InRange(
            departures.Count(at => at >= first && at < first + TimeSpan.FromSeconds(1)), 1, GlobalRateLimit.RequestsPerSecond));
    }

    [Fact]
    public void Nobody_goes_during_a_pause()
    {
        _limit.PauseUntil(TimeSpan.FromSeconds(3));
        _limit.PauseUntil(TimeSpan.FromSeconds(2));

        Assert.Equal(TimeSpan.FromSeconds(3), _limit.Reserve(TimeSpan.FromSeconds(1)));
        Assert.True(_limit.IsPaused(TimeSpan.FromSeconds(2.9)));
        Assert.False(_limit.IsPaused(TimeSpan.FromSeconds(3)));
    }
}
