using StudyBot.Core.Scoring;
using StudyBot.Core.Scoring.Calibration;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Calibration;

public sealed class LevelCalibrationTests
{
    private const string Rules = "rules/3";

    [Fact]
    public void Fewer_than_three_gradings_of_a_criterion_move_nothing()
    {
        Assert.True(LevelCalibration.Fit(Rules, [Grading(1, 1, 3), Grading(2, 1, 3), Grading(3, 1, 3, criterion: "production")]).IsOff);
        Assert.False(LevelCalibration.Fit(Rules, [Grading(1, 1, 3), Grading(2, 1, 3), Grading(3, 1, 3)]).IsOff);
    }

    [Fact]
    public void Gradings_that_agree_with_the_scorer_switch_it_off()
    {
        var calibration = LevelCalibration.Fit(Rules, [.. Enumerable.Range(0, 30).Select(number => Grading(number, number % 5, number % 5))]);

        Assert.True(calibration.IsOff);
        Assert.Empty(calibration.Version);
        Assert.True(calibration.Offset.IsOff && calibration.Wording.IsOff);
    }

    [Theory]
    [InlineData(3)]
    [InlineData(9)]
    [InlineData(12)]
    public void Gradings_that_are_one_higher_throughout_raise_the_question_and_no_other(int count)
    {
        var calibration = LevelCalibration.Fit(Rules, [.. Enumerable.Range(0, count).Select(number => Grading(number, number % 3, (number % 3) + 1))]);

        var raised = calibration.Apply("1", "time split of the data", Score(2)).Criteria[0];

        Assert.Equal((3, 2), (raised.Level, raised.Uncalibrated));
        Assert.Equal(2, calibration.Apply("2", "time split of the data", Score(2)).Criteria[0].Level);
        Assert.Equal(2, calibration.Apply("1", "time split of the data", Score(2, "production")).Criteria[0].Level);
        Assert.Equal(4, calibration.Apply("1", "time split of the data", Score(4)).Criteria[0].Level);
    }

    [Fact]
    public void From_ten_gradings_on_the_words_decide_whom_it_moves_and_whom_a_person_should_see()
    {
        var calibration = LevelCalibration.Fit(Rules,
        [
            .. Enumerable.Range(0, 8).Select(number => Grading(number, 1, 3, $"refund column written afterwards case{number}")),
            .. Enumerable.Range(8, 8).Select(number => Grading(number, 1, 1, $"gradient descent learning rate momentum item{number}")),
        ]);

        var alike = calibration.Apply("1", "the refund column is written afterwards", Score(1));
        var unlike = calibration.Apply("1", "talk with the customers before anything else", Score(1));

        Assert.True(alike.Criteria[0].Level > 1);
        Assert.DoesNotContain(ReviewReason.UnlikeTheGraded, alike.ReviewReasons);
        Assert.Contains(ReviewReason.UnlikeTheGraded, unlike.ReviewReasons);
        Assert.Equal(1, calibration.Apply("1", "gradient descent with a learning rate and momentum", Score(1)).Criteria[0].Level);
    }

    [Theory]
    [InlineData(ReviewReason.OffTopic)]
    [InlineData(ReviewReason.ListOfTerms)]
    [InlineData(ReviewReason.SpeaksToTheScorer)]
    public void What_a_guard_holds_down_stays_down(ReviewReason reason)
    {
        var calibration = LevelCalibration.Fit(Rules, [.. Enumerable.Range(0, 5).Select(number => Grading(number, 0, 2))]);

        Assert.Equal(2, calibration.Apply("1", "words", Score(0)).Criteria[0].Level);
        Assert.Equal(0, calibration.Apply("1", "words", Score(0) with { ReviewReasons = [reason] }).Criteria[0].Level);
    }

    [Fact]
    public void The_same_gradings_make_the_same_calibration_and_others_another()
    {
        var graded = Enumerable.Range(0, 20).Select(number => Grading(number, number % 4, Math.Min(4, (number % 4) + 1 + (number % 2)))).ToList();
        var one = LevelCalibration.Fit(Rules, graded);
        var again = LevelCalibration.Fit(Rules, [.. graded]);

        Assert.Matches("^cal-[0-9a-f]{12}$", one.Version);
        Assert.Equal((one.Version, one.Parameters), (again.Version, again.Parameters));
        Assert.NotEqual(one.Version, LevelCalibration.Fit(Rules, graded[1..]).Version);
        Assert.NotEqual(one.Version, LevelCalibration.Fit("rules/4", graded).Version);
    }

    [Fact]
    public void A_scorer_that_is_strict_everywhere_gets_other_cut_points_once_enough_questions_say_so()
    {
        var strict = Enumerable.Range(0, 120).Select(number => Grading(
            number, (number / 12) % 3, ((number / 12) % 3) + 1 + (number % 12 == 0 ? 1 : 0), $"words {number}", question: $"q{number % 12}")).ToList();

        var calibration = LevelCalibration.Fit(Rules, strict);

        Assert.False(calibration.Levels.IsEven);
        Assert.Equal(2, calibration.Levels.LevelOf(1));
        Assert.True(LevelMap.Fit(strict[..99]).IsEven);
        Assert.True(LevelMap.Fit([.. strict.Select(one => one with { Question = "q" + (one.Question[^1] % 3) })]).IsEven);
    }

    [Fact]
    public void Cut_points_that_would_not_have_helped_on_questions_left_out_are_not_used()
    {
        // People disagree with the scorer at random, so there is nothing to learn.
        var noisy = Enumerable.Range(0, 120).Select(number => Grading(
            number, number % 5, ((number % 5) + (number % 7 == 0 ? 1 : 0) - (number % 7 == 3 ? 1 : 0) + 5) % 5, question: $"q{number % 12}"));

        Assert.True(LevelMap.Fit([.. noisy]).IsEven);
    }

    private static GradedLevel Grading(
        int id, int given, int level, string? answer = null, string criterion = "data", string question = "1") =>
        new($"ruling-{id}", question, criterion, answer ?? $"split number {id} by time", given, level);

    private static AnswerScore Score(int level, string criterion = "data") => new()
    {
        Criteria =
        [
            new CriterionScore { CriterionId = criterion, Name = "Data", Level = level, Weight = 1, Evidence = [], Missing = [], Reason = "" },
        ],
        Rationale = new Rationale(null, null, null),
    };
}
