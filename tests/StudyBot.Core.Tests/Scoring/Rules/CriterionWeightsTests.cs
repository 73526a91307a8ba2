using StudyBot.Core.Scoring.Rules;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class CriterionWeightsTests
{
    [Theory]
    [InlineData(2.0, 1.0, 0.3, 0.3)]
    [InlineData(2.0, 1.0, 0.5, 0.3333)]
    [InlineData(0.5, 0.5, 3.0, 0.1111)]
    public void Structure_is_scaled_down_to_a_tenth_of_the_total(double data, double evaluation, double communication, double scaled)
    {
        var lens = new Dictionary<string, decimal>
        {
            ["data"] = (decimal)data,
            ["evaluation"] = (decimal)evaluation,
            ["communication"] = (decimal)communication,
        };
        var edition = Sample.Edition() with { Track = Sample.Track(lens) };

        var weights = CriterionWeights.Of(edition, edition.Rubric.Criteria);

        Assert.Equal([(decimal)data, (decimal)evaluation, (decimal)scaled], weights);
        Assert.True(weights[2] * 10 <= weights.Sum());
    }

    [Fact]
    public void Criterion_outside_the_lens_weighs_one()
    {
        var edition = Sample.Edition() with { Track = Sample.Track(new Dictionary<string, decimal>()) };

        Assert.Equal(1m, CriterionWeights.Of(edition, edition.Rubric.Criteria)[0]);
    }
}
