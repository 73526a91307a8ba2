using StudyBot.Core.Scoring.Calibration;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Calibration;

public sealed class QuestionRidgeTests
{
    /// <summary>The first signal is the score, the second means nothing, the third never changes.</summary>
    private static List<GradedSignals> Answers(int questions) =>
    [
        .. from question in Enumerable.Range(0, questions)
           from answer in Enumerable.Range(0, 9)
           let score = answer / 8.0
           select new GradedSignals($"q{question}", [score, ((answer * 5) + question) % 7, 1], score),
    ];

    [Fact]
    public void Telling_signal_is_found()
    {
        var fit = QuestionRidge.Fit(Answers(6), leading: 1);

        Assert.Equal(0.2, fit.Model.At([0.2, 3, 1]), 2);
        Assert.Equal(0.9, fit.Model.At([0.9, 3, 1]), 2);
        Assert.Equal(0, fit.Model.Weights[2]);
    }

    [Fact]
    public void Held_out_predictions_are_those_of_fits_without_the_question()
    {
        var answers = Answers(8).Select(answer => answer.Question == "q0" ? answer with { Score = 1 - answer.Score } : answer).ToList();

        var fit = QuestionRidge.Fit(answers, leading: 1);

        var upsideDown = answers.Zip(fit.HeldOut).Where(pair => pair.First.Question == "q0").ToList();
        Assert.All(upsideDown, pair => Assert.InRange(pair.Second, pair.First.Signals[0] - 0.05, pair.First.Signals[0] + 0.05));
    }

    [Fact]
    public void Same_answers_give_the_same_bits()
    {
        var fits = Enumerable.Range(0, 2).Select(_ => QuestionRidge.Fit(Answers(5), leading: 2)).ToList();

        Assert.Equal(fits[0].Model.Intercept, fits[1].Model.Intercept);
        Assert.Equal(fits[0].Model.Weights, fits[1].Model.Weights);
    }

    [Fact]
    public void One_question_is_too_few() => Assert.Throws<ArgumentException>(() => QuestionRidge.Fit(Answers(1), leading: 1));
}
