using StudyBot.Discord.Gateway;

namespace StudyBot.Discord.Tests.Gateway;

/// <summary>Guards against a loop of crashes that uses up the session starts of a day: Discord would reset the bot's token.</summary>
public sealed class SessionPaceTests
{
    [Theory]
    [InlineData(1000, 1000, 0)]
    [InlineData(1000, 501, 0)]
    [InlineData(1000, 500, 32)]
    [InlineData(1000, 51, 14_400)]
    [InlineData(1000, 50, 14_400)]
    [InlineData(1000, 0, 14_400)]
    [InlineData(1, 1, 0)]
    [InlineData(1, 0, 14_400)]
    public void Fewer_session_starts_are_spread_over_the_time_that_is_left(int total, int remaining, int seconds) =>
        Assert.Equal(seconds, SessionPace.Delay(new SessionStartLimit(total, remaining, TimeSpan.FromHours(4), 1)).TotalSeconds);

    [Fact]
    public void Endless_crashes_never_use_up_a_day()
    {
        var left = new SessionStartLimit(1000, 1000, TimeSpan.FromHours(24), 1);
        while (left.ResetAfter > TimeSpan.Zero)
        {
            var wait = SessionPace.Delay(left) + TimeSpan.FromSeconds(5);
            left = left with { Remaining = left.Remaining - 1, ResetAfter = left.ResetAfter - wait };
        }

        Assert.InRange(left.Remaining, 49, 500);
    }
}
