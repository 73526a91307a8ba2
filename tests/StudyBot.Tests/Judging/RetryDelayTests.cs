using StudyBot.Judging;
using Xunit;

namespace StudyBot.Tests.Judging;

public sealed class RetryDelayTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 26, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("3", 3)]
    [InlineData("Thu, 26 Nov 2026 12:01:00 GMT", 60)]
    [InlineData("Thu, 26 Nov 2026 11:00:00 GMT", 0)]
    public void A_server_may_say_how_long_to_wait(string header, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryDelay.Asked(header, Now));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("-3")]
    [InlineData("soon")]
    public void What_makes_no_sense_is_not_waited_for(string? header) => Assert.Null(RetryDelay.Asked(header, Now));

    [Theory]
    [InlineData(0, 0, 0.5)]
    [InlineData(0, 1, 1)]
    [InlineData(1, 1, 2)]
    public void Delays_double_and_chance_spreads_them(int attempt, double chance, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RetryDelay.Of(attempt, chance));

    [Theory]
    [InlineData(429, true)]
    [InlineData(500, true)]
    [InlineData(503, true)]
    [InlineData(400, false)]
    [InlineData(401, false)]
    [InlineData(404, false)]
    public void Only_what_passes_is_tried_again(int status, bool isWorthwhile) => Assert.Equal(isWorthwhile, RetryDelay.IsWorthwhile(status));
}
