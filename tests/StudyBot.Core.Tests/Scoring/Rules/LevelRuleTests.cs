using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Rules;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class LevelRuleTests
{
    [Theory]
    [InlineData(0, 5, 1, 1)]
    [InlineData(0, 5, 0.8, 0)]
    [InlineData(1, 5, 1, 1)]
    [InlineData(5, 5, 1, 4)]
    [InlineData(9, 5, 1, 4)]
    [InlineData(5, 5, 0.2, 3)]
    [InlineData(5, 5, 0, 2)]
    [InlineData(2, 4, 0, 1)]
    [InlineData(2, 4, 0.5, 2)]
    [InlineData(3, 0, 1, 1)]
    public void Seven_tenths_ideas_and_three_tenths_nearness_make_a_level(int found, int needed, double nearness, int level)
    {
        Assert.Equal(level, LevelRule.FromStrength(LevelRule.Strength(LevelRule.Coverage(found, needed), (decimal)nearness)));
    }

    [Theory]
    [InlineData(0.2499, 0)]
    [InlineData(0.25, 1)]
    [InlineData(0.5, 2)]
    [InlineData(0.7499, 2)]
    [InlineData(0.75, 3)]
    [InlineData(0.9999, 3)]
    [InlineData(1, 4)]
    public void Quarters_of_the_strength_are_levels(double strength, int level)
    {
        Assert.Equal(level, LevelRule.FromStrength((decimal)strength));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(4, 3)]
    [InlineData(10, 7)]
    [InlineData(11, 8)]
    public void Seven_tenths_of_the_weights_are_needed_by_default(int weights, int needed)
    {
        Concept[] concepts = [.. Enumerable.Range(0, weights).Select(place => Sample.Concept($"c{place}", "word"))];

        Assert.Equal(needed, LevelRule.DefaultNeeded(concepts));
    }
}
