using StudyBot.Discord.Gateway;
using StudyBot.TestSupport;

namespace StudyBot.Discord.Tests.Gateway;

public sealed class SendBudgetTests
{
    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public void Heartbeats_still_go_out_when_everything_else_has_to_wait()
    {
        var budget = new SendBudget(_clock);

        Assert.Equal(110, Enumerable.Range(0, 200).Count(_ => budget.TryTake(isHeartbeat: false)));
        Assert.Equal(10, Enumerable.Range(0, 200).Count(_ => budget.TryTake(isHeartbeat: true)));
    }

    [Fact]
    public void Budget_comes_back_message_by_message_after_a_minute()
    {
        var budget = new SendBudget(_clock);
        Assert.True(budget.TryTake(isHeartbeat: false));
        _clock.Advance(TimeSpan.FromSeconds(30));
        while (budget.TryTake(isHeartbeat: false))
        {
            // Uses up the rest.
        }

        _clock.Advance(TimeSpan.FromSeconds(29.9));
        Assert.False(budget.TryTake(isHeartbeat: false));

        _clock.Advance(TimeSpan.FromSeconds(0.1));
        Assert.True(budget.TryTake(isHeartbeat: false));
        Assert.False(budget.TryTake(isHeartbeat: false));
    }
}
