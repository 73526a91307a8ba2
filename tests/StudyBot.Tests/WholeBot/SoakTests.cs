using StudyBot.TestSupport.Soak;
using Xunit;
using Xunit.Abstractions;

namespace StudyBot.Tests.WholeBot;

/// <summary>The short form of the soak; <c>tests/StudyBot.Benchmarks</c> has the long one (<c>soak</c>). STUDYBOT_SOAK_SEED sets the seed.</summary>
public abstract class SoakTests(SoakTarget target, ITestOutputHelper output)
{
    private const int Rounds = 10;
    private const int UsualSeed = 1126;

    [Fact]
    public async Task Rounds_in_which_everything_goes_wrong_leave_every_post_and_every_answer_there_once()
    {
        var seed = int.TryParse(Environment.GetEnvironmentVariable("STUDYBOT_SOAK_SEED"), out var wanted) ? wanted : UsualSeed;
        output.WriteLine($"seed {seed}");

        var report = await FaultSoak.RunAsync(target, Rounds, seed);

        Assert.True(report.Problems.Count == 0, $"Seed {seed}: {string.Join('\n', report.Problems)}");
        Assert.True(report.Answers > Rounds && report.Faults.Values.Sum() > Rounds, "Nothing went wrong that could have been coped with.");
    }
}
