namespace StudyBot.Transport.Tests;

public sealed class RetryDelayTests
{
    [Theory]
    [InlineData(1, 0, 125)]
    [InlineData(1, 1, 250)]
    [InlineData(2, 1, 500)]
    [InlineData(3, 0.5, 750)]
    [InlineData(6, 1, 8000)]
    [InlineData(1000, 1, 8000)]
    public void Delay_doubles_up_to_a_limit(int attempt, double chance, double milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), RetryDelay.After(attempt, chance));
}
