using StudyBot.Core.Scoring.Calibration;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Calibration;

public sealed class CutPointsTests
{
    [Theory]
    [InlineData(-1, 0)]
    [InlineData(0.124, 0)]
    [InlineData(0.126, 1)]
    [InlineData(0.5, 2)]
    [InlineData(2, 4)]
    public void Even_ones_round(double value, int level) => Assert.Equal(level, CutPoints.Even(5).LevelOf(value));

    [Fact]
    public void Predictions_drawn_to_the_middle_spread_as_peoples_levels_do()
    {
        double[] values = [0.4, 0.42, 0.58, 0.6];
        int[] given = [0, 0, 2, 2];

        var cutPoints = CutPoints.Equate(values, given, levels: 3);

        Assert.Equal(given, values.Select(cutPoints.LevelOf));
        Assert.All(values, value => Assert.Equal(1, CutPoints.Even(3).LevelOf(value)));
    }

    [Fact]
    public void Scorer_that_is_too_generous_is_shifted() =>
        Assert.Equal([0, 1, 2], new[] { 0.5, 1, 1.5 }.Select(CutPoints.Equate([0.5, 1, 1.5], [0, 1, 2], levels: 3).LevelOf));

    [Fact]
    public void Same_value_everywhere_gives_the_mean_level() =>
        Assert.Equal(1, CutPoints.Equate([0.2, 0.2, 0.2], [0, 1, 2], levels: 3).LevelOf(0.2));
}
