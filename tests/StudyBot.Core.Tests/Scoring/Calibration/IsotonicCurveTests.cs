using StudyBot.Core.Scoring.Calibration;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Calibration;

public sealed class IsotonicCurveTests
{
    /// <summary>2 and 3 violate the order and share their mean, at the mean of their places.</summary>
    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(1, 0.1)]
    [InlineData(2.5, 0.5)]
    [InlineData(3.25, 0.7)]
    [InlineData(4, 0.9)]
    [InlineData(9, 0.9)]
    public void Violators_are_pooled(double signal, double expected) =>
        Assert.Equal(expected, IsotonicCurve.Fit([3, 1, 4, 2], [0.4, 0.1, 0.9, 0.6]).At(signal), 12);

    [Fact]
    public void Equal_signals_get_their_mean() => Assert.Equal(0.5, IsotonicCurve.Fit([1, 1], [0, 1]).At(1), 12);

    [Fact]
    public void Falling_scores_become_a_level_line()
    {
        var curve = IsotonicCurve.Fit([1, 2, 3], [0.9, 0.6, 0.3]);

        Assert.Equal(0.6, curve.At(-5), 12);
        Assert.Equal(0.6, curve.At(5), 12);
    }

    [Fact]
    public void Nothing_cannot_be_fitted() => Assert.Throws<ArgumentException>(() => IsotonicCurve.Fit([], []));
}
