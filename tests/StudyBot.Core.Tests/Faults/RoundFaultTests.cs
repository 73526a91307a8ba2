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

    [Fact]
    public async Task Timing()
    {
        await PointsAsync();
        await PointsAsync();
        var w = System.Diagnostics.Stopwatch.StartNew();
        void Lap(string n) { output.WriteLine($"{n} {w.Elapsed.TotalMilliseconds}"); w.Restart(); }
        for (var i = 0; i < 3; i++)
        {
            using var bench = new StudyBot.TestSupport.StudyBench();
            Lap("bench");
            bench.Get<StudyBot.Core.Chat.IChatHandler>();
            Lap("handler");
            bench.Get<StudyBot.Core.Rounds.RoundRunner>();
            Lap("runner");
            var sub = await bench.SubscribeAsync();
            Lap("subscribe");
            bench.Clock.AdvanceTo(StudyBot.TestSupport.Some.Monday.AddHours(1));
            await bench.RunAsync(sub);
            Lap("run1");
            await bench.RunAsync(sub);
            Lap("run2");
            var round = await bench.RoundAsync();
            await bench.SayAsync(round, RoundStory.Birch, RoundStory.FirstText);
            Lap("say");
            await bench.DrainAsync();
            Lap("drain");
            await bench.DrainAsync();
            Lap("drain2");
            bench.Clock.AdvanceTo(round.DeadlineAt);
            await bench.RunAsync(sub);
            Lap("close");
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
