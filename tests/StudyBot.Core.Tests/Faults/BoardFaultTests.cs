using StudyBot.Core.Chat;
using StudyBot.TestSupport.Faults;
using Xunit;
using Xunit.Abstractions;

namespace StudyBot.Core.Tests.Faults;

/// <summary>Guards against a weekly leaderboard that is posted twice or never.</summary>
public sealed class BoardFaultTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Killed_at_any_moment_the_board_is_posted_once()
    {
        var points = await PointsAsync();
        output.WriteLine($"{points.Count} fault points.");

        Assert.Contains("after PostAsync", points);
        await EveryFault.PlayAsync([.. Enumerable.Range(0, points.Count)], point => PlayAsync(FaultPoints.Killing(point)));
    }

    [Fact]
    public async Task A_platform_that_fails_once_before_or_after_acting_gets_the_board_once()
    {
        var calls = (await PointsAsync()).Index().Where(point => point.Item.EndsWith("PostAsync")).Select(point => point.Index).ToList();

        Assert.Equal(2, calls.Count);
        await EveryFault.PlayAsync(calls, call =>
            PlayAsync(FaultPoints.Failing(where => new ChatPlatformException($"Timed out {where}.", isTransient: true), call)));
    }

    private static async Task PlayAsync(FaultPoints faults)
    {
        using var story = new BoardStory(faults);
        await story.PlayAsync();

        Assert.Single(faults.Strikes);
        await story.AssertPostedOnceAsync();
    }

    private static async Task<IReadOnlyList<string>> PointsAsync()
    {
        var faults = FaultPoints.Killing();
        using var story = new BoardStory(faults);
        await story.PlayAsync();
        await story.AssertPostedOnceAsync();
        return faults.Passed;
    }
}
