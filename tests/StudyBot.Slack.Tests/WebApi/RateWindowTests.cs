using StudyBot.Slack.WebApi.Limits;

namespace StudyBot.Slack.Tests.WebApi;

public sealed class RateWindowTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly RateWindow _window = new(2, TimeSpan.FromSeconds(10));

    [Fact]
    public void No_stretch_of_the_windows_length_holds_more_than_the_limit()
    {
        var departures = Enumerable.Range(0, 6).Select(_ => Reserve(0)).ToList();

        Assert.Equal([0, 0, 10, 10, 20, 20], departures);
        Assert.Equal(30, Reserve(25));
    }

    [Fact]
    public void Who_would_wait_too_long_takes_nobodys_place()
    {
        Assert.Equal(0, Reserve(0));
        Assert.Equal(0, Reserve(0));

        Assert.Null(_window.Reserve(TimeSpan.Zero, TimeSpan.FromSeconds(9)));
        Assert.Equal(10, Reserve(0));
    }

    [Fact]
    public void Pause_holds_up_everything_until_it_is_over()
    {
        _window.PauseUntil(TimeSpan.FromSeconds(5));

        Assert.True(_window.IsPaused(TimeSpan.FromSeconds(4)));
        Assert.Equal(5, Reserve(1));
        Assert.False(_window.IsPaused(TimeSpan.FromSeconds(5)));
    }

    [Fact]
    public void Window_is_idle_once_its_requests_are_out_of_it()
    {
        Reserve(0);

        Assert.False(_window.IsIdle(TimeSpan.FromSeconds(9)));
        Assert.True(_window.IsIdle(TimeSpan.FromSeconds(10)));
    }

    private double? Reserve(int seconds)
    {
        var now = TimeSpan.FromSeconds(seconds);
        return _window.Reserve(now, now + Patience)?.TotalSeconds;
    }
}
