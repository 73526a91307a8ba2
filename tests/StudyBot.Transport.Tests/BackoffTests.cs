namespace StudyBot.Transport.Tests;

public sealed class BackoffTests
{
    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 1, 0.25)]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(6, 1, 32)]
    [InlineData(7, 0, 30)]
    [InlineData(7, 1, 60)]
    [InlineData(int.MaxValue, 1, 60)]
    public void First_retry_is_nearly_immediate_and_later_ones_double_up_to_a_minute(int attempt, double chance, double seconds) =>
        Assert.Equal(seconds, Backoff.Delay(attempt, chance).TotalSeconds);

    [Fact]
    public void Waits_start_over_after_a_healthy_spell()
    {
        var backoff = new Backoff(() => 1);

        TimeSpan[] spells = [TimeSpan.Zero, TimeSpan.Zero, TimeSpan.FromSeconds(29), TimeSpan.FromSeconds(30), TimeSpan.Zero];

        Assert.Equal([0.25, 1, 2, 0.25, 1], spells.Select(spell => backoff.Next(spell).TotalSeconds));
    }
}
