using StudyBot.Core.Standings;
using Xunit;

namespace StudyBot.Core.Tests.Standings;

public sealed class PointsRulesTests
{
    [Theory]
    [InlineData(100, 0, 0, 100)]
    [InlineData(80, 0, 0, 64)]
    [InlineData(50, 0, 0, 25)]
    [InlineData(1, 0, 0, 0)]
    [InlineData(0, 9, 0, 0)]
    [InlineData(100, 1, 0, 105)]
    [InlineData(100, 5, 0, 125)]
    [InlineData(100, 50, 0, 125)]
    [InlineData(100, -1, 0, 100)]
    [InlineData(100, 0, 150, 50)]
    [InlineData(100, 0, 200, 0)]
    [InlineData(100, 0, 300, 0)]
    public void Points_are_quality_squared_times_consistency_up_to_the_days_cap(int tenths, int streak, int earned, int points) =>
        Assert.Equal(points, PointsRules.Points(tenths / 10m, streak, earned));

    [Fact]
    public void Ten_easy_answers_never_pass_five_strong_ones()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var easy = Enumerable.Range(0, 10).Sum(day => PointsRules.Points(random.Next(0, 51) / 10m, streak: day + 5, earnedToday: 0));
            var strong = Enumerable.Range(0, 5).Sum(_ => PointsRules.Points(random.Next(80, 101) / 10m, streak: 0, earnedToday: 0));
            Assert.True(easy < strong, $"seed {seed}: {easy} against {strong}");
        }
    }

    [Fact]
    public void Not_even_the_best_easy_ones_pass_the_worst_strong_ones() =>
        Assert.True(10 * PointsRules.Points(5m, 99, 0) < 5 * PointsRules.Points(8m, 0, 0));

    [Fact]
    public void A_better_answer_never_earns_less()
    {
        var points = Enumerable.Range(0, 101).Select(tenths => PointsRules.Points(tenths / 10m, 3, 0)).ToList();

        Assert.Equal(points.Order(), points);
    }
}
