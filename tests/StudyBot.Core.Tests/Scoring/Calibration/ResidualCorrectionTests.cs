using StudyBot.Core.Scoring.Calibration;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Calibration;

public sealed class ResidualCorrectionTests
{
    private static readonly ResidualParameters Parameters = new(0.03, 0.1, 0.04);

    private static readonly TermCounts[] Texts =
    [
        TermCounts.Of("leakage from the future"), TermCounts.Of("leakage of labels"), TermCounts.Of("gradient descent diverges"),
    ];

    private static readonly TermVector[] Vectors = [.. Texts.Select(new TermWeights(Texts).Vector)];

    /// <summary>Two samples: the kernel matrix is inverted by hand.</summary>
    [Fact]
    public void Correction_is_the_closed_form()
    {
        var correction = new ResidualCorrection(new ResidualSamples([Vectors[0], Vectors[2]], [0.2, -0.1]), Parameters);

        var (offset, deviation) = correction.At(Vectors[1]);

        var own = 0.03 + 0.1 + 0.04;
        var between = 0.03 + (0.1 * Vectors[0].Cosine(Vectors[2]));
        double[] shared = [0.03 + (0.1 * Vectors[1].Cosine(Vectors[0])), 0.03 + (0.1 * Vectors[1].Cosine(Vectors[2]))];
        var determinant = (own * own) - (between * between);
        double[] inverse = [own / determinant, -between / determinant];
        double[] weights = [(inverse[0] * 0.2) + (inverse[1] * -0.1), (inverse[1] * 0.2) + (inverse[0] * -0.1)];
        Assert.Equal((shared[0] * weights[0]) + (shared[1] * weights[1]), offset, 12);
        var known = (shared[0] * ((inverse[0] * shared[0]) + (inverse[1] * shared[1])))
            + (shared[1] * ((inverse[1] * shared[0]) + (inverse[0] * shared[1])));
        Assert.Equal(Math.Sqrt(own - known), deviation, 12);
    }

    [Fact]
    public void Like_answer_is_moved_more_than_an_unlike_one()
    {
        var correction = new ResidualCorrection(new ResidualSamples([Vectors[0]], [0.4]), Parameters);

        Assert.True(correction.At(Vectors[1]).Offset > correction.At(Vectors[2]).Offset);
        Assert.True(correction.At(Vectors[1]).Deviation < correction.At(Vectors[2]).Deviation);
    }

    [Fact]
    public void Nothing_is_moved_without_corrections_or_when_switched_off()
    {
        Assert.Equal(0, new ResidualCorrection(new ResidualSamples([], []), Parameters).At(Vectors[0]).Offset);
        Assert.Equal(
            0, new ResidualCorrection(new ResidualSamples([Vectors[0]], [0.4]), new ResidualParameters(0, 0, 0.04)).At(Vectors[0]).Offset);
    }

    [Fact]
    public void Scorer_that_is_right_on_average_switches_the_correction_off()
    {
        var questions = Enumerable.Range(0, 10).Select(_ => new ResidualSamples(Vectors, [0.1, -0.1, 0])).ToList();

        Assert.True(ResidualParameterChoice.Choose(questions).IsOff);
    }

    [Fact]
    public void Offset_that_all_answers_to_a_question_share_is_found()
    {
        var questions = Enumerable.Range(0, 10)
            .Select(question => question % 2 == 0 ? 0.3 : -0.3)
            .Select(offset => new ResidualSamples(Vectors, [offset, offset + 0.05, offset - 0.05])).ToList();

        var parameters = ResidualParameterChoice.Choose(questions, allowsSimilarity: false);

        Assert.Equal((0.06, 0), (parameters.Offset, parameters.Similarity));
    }
}
