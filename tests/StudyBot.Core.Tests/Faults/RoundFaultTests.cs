using StudyBot.Core.Chat;
using StudyBot.TestSupport.Faults;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace StudyBot.Core.Tests.Faults;

/// <summary>
/// Guards against a question that is posted twice or never, and an answer that is lost or counted twice, when the process dies or the
/// platform leaves a call uncertain.
/// </summary>
public sealed class RoundFaultTests(ITestOutputHelper output)
{
    private const int Pairs = 200;

    [Fact]
    public async Task Killed_at_any_moment_a_round_is_told_and_counted_once()
    {
        var points = await PointsAsync();
        output.WriteLine($"{points.Count} fault points.");

        Assert.Contains("after PostAsync", points);
        Assert.Contains("after a commit", points);
        await EveryFault.PlayAsync([.. Enumerable.Range(0, points.Count)], async point =>
        {
            var faults = FaultPoints.Killing(point);
            using var story = new RoundStory(faults);
            await story.PlayAsync();

            Assert.Single(faults.Strikes);
            Assert.True(story.WasAsked);
            await RoundOutcome.AssertAsync(story);
        });
    }

    [Fact]
    public async Task Killed_twice_a_round_is_told_and_counted_once()
    {
        var points = await PointsAsync();
        var random = new Random(Seed: 1);
        var pairs = Enumerable.Range(0, Pairs).Select(_ => (First: random.Next(points.Count), Later: random.Next(1, points.Count))).ToList();

        await EveryFault.PlayAsync(pairs, async pair =>
        {
            var faults = FaultPoints.Killing(pair.First, pair.First + pair.Later);
            using var story = new RoundStory(faults);
            await story.PlayAsync();

            Assert.NotEmpty(faults.Strikes);
            await RoundOutcome.AssertAsync(story);
        });
    }

    [Theory]
    [InlineData("before")]
    [InlineData("after")]
    [InlineData("within")]
    public async Task A_platform_that_fails_once_before_or_after_acting_delays_but_doubles_and_loses_nothing(string moment)
    {
        var points = (await PointsAsync(hasFaultyFile: false)).Index().Where(point => point.Item.StartsWith(moment)).ToList();
        output.WriteLine($"{points.Count} calls.");

        Assert.NotEmpty(points);
        await EveryFault.PlayAsync(points, async point =>
        {
            var faults = FaultPoints.Failing(where => new ChatPlatformException($"Timed out {where}.", isTransient: true), point.Index);
            using var story = new RoundStory(faults, hasFaultyFile: false);
            await story.PlayAsync();

            Assert.Single(faults.Strikes);
            await RoundOutcome.AssertAsync(story);
        });
    }

    /// <summary>On a platform that finds no post again, the outcome must be wrong: so these tests can fail.</summary>
    [Fact]
    public async Task A_platform_that_forgets_posts_gets_them_twice()
    {
        var posts = (await PointsAsync()).Index().Where(point => point.Item == "after PostAsync").ToList();

        Assert.Equal(2, posts.Count);
        foreach (var (point, _) in posts)
        {
            using var story = new RoundStory(FaultPoints.Killing(point), platform: room => new ForgetfulPlatform(room));
            await story.PlayAsync();

            Assert.Equal(3, story.Room.Posts.Count);
            await Assert.ThrowsAnyAsync<XunitException>(() => RoundOutcome.AssertAsync(story));
        }
    }

    private static async Task<IReadOnlyList<string>> PointsAsync(bool hasFaultyFile = true)
    {
        var faults = FaultPoints.Killing();
        using var story = new RoundStory(faults, hasFaultyFile);
        await story.PlayAsync();
        await RoundOutcome.AssertAsync(story);
        return faults.Passed;
    }
}
