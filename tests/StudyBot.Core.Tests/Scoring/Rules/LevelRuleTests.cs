using StudyBot.Core.Questions;
using StudyBot.Core.Scoring.Rules;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class LevelRuleTests
{
    [Theory]
    [InlineData(0, 5, 0)]
    [InlineData(1, 5, 0)]
    [InlineData(2, 5, 1)]
    [InlineData(3, 5, 2)]
    [InlineData(4, 5, 3)]
    [InlineData(5, 5, 4)]
    [InlineData(9, 5, 4)]
    [InlineData(1, 4, 1)]
    [InlineData(3, 4, 3)]
    [InlineData(3, 0, 0)]
    public void Quarters_of_what_is_needed_are_levels(int found, int needed, int level)
    {
        Assert.Equal(level, LevelRule.FromCoverage(found, needed));
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
