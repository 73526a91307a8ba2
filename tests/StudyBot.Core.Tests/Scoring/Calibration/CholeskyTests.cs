using StudyBot.Core.Scoring.Calibration;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Calibration;

public sealed class CholeskyTests
{
    /// <summary>[[4, 2], [2, 3]]: its determinant is 8, its inverse [[3, -2], [-2, 4]] / 8.</summary>
    private static Cholesky TwoByTwo() => Cholesky.Factor([4, 0, 2, 3], 2);

    [Fact]
    public void Solution_is_the_inverse_times_the_right_side() =>
        Assert.Equal([0.125, 0.25], TwoByTwo().Solve([1, 1]), (expected, actual) => Math.Abs(expected - actual) < 1e-12);

    [Fact]
    public void Lower_solution_squared_is_the_quadratic_form() =>
        Assert.Equal(0.375, TwoByTwo().SolveLower([1, 1]).Sum(value => value * value), 12);

    [Fact]
    public void Determinant_comes_as_its_logarithm() => Assert.Equal(Math.Log(8), TwoByTwo().LogDeterminant, 12);

    [Fact]
    public void Indefinite_matrix_is_refused() => Assert.Throws<ArgumentException>(() => Cholesky.Factor([1, 0, 2, 1], 2));
}
