using StudyBot.TestSupport.Faults;
using Xunit;
using Xunit.Abstractions;

namespace StudyBot.Core.Tests.Faults;

/// <summary>
/// Guards against a question that is posted twice or never, and an answer that is lost or counted twice, when the process dies or the
/// platform leaves a call uncertain.
/// </summary>
public sealed class RoundFaultTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Killed_at_any_moment_a_round_is_told_and_counted_once()
    {
        var points = await PointsAsync();
        output.WriteLine($"{points.Count} fault points.");

        Assert.Contains("after PostAsync", points);
        Assert.Contains("before a commit", points);
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

    private static async Task<IReadOnlyList<string>> PointsAsync(bool hasFaultyFile = true)
    {
        var faults = FaultPoints.Killing();
        using var story = new RoundStory(faults, hasFaultyFile);
        await story.PlayAsync();
        await RoundOutcome.AssertAsync(story);
        return faults.Passed;
    }
}
