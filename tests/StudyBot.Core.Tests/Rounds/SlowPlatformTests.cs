using StudyBot.Core.Chat;
using StudyBot.Core.Standings;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rounds;

/// <summary>What falls due while the bot waits for the platform is not passed over.</summary>
public sealed class SlowPlatformTests : IDisposable
{
    private readonly StudyBench _bench = new();

    [Fact]
    public async Task Question_that_falls_due_while_a_round_closes_is_the_next_thing_to_do()
    {
        var (subscription, _) = await _bench.OpenRoundAsync();
        var nextDay = Some.Monday.AddHours(25);
        _bench.Clock.AdvanceTo(nextDay.AddSeconds(-1));
        Answer(nextDay.AddSeconds(1));

        Assert.Equal(nextDay, await _bench.RunAsync(subscription));
    }

    [Fact]
    public async Task Board_that_falls_due_while_the_last_one_is_posted_is_the_next_thing_to_do()
    {
        var subscription = await _bench.SubscribeAsync();
        await _bench.TypeAsync(Some.Moderator(), "board weekly channel:#board day:tuesday time:12:00 zone:UTC");
        await _bench.PlayDayAsync(subscription, new DateOnly(2026, 11, 23), (Some.Member(), 4));
        var noon = Some.Monday.AddHours(28);
        _bench.Clock.AdvanceTo(noon);
        Answer(noon.AddDays(7).AddSeconds(1));

        var next = await _bench.Get<LeaderboardPoster>().RunAsync(_bench.Get<ManualAlarm>().Workspaces[^1], CancellationToken.None);

        Assert.Equal(noon.AddDays(7), next);
    }

    public void Dispose() => _bench.Dispose();

    /// <summary>The next post takes until then.</summary>
    private void Answer(DateTimeOffset at) => _bench.Room.Trouble = method =>
    {
        if (method == nameof(IChatPlatform.PostAsync))
        {
            _bench.Clock.AdvanceTo(at);
        }

        return null;
    };
}
