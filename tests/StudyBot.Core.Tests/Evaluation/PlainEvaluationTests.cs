using StudyBot.Core.Evaluation;
using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Evaluation.Reports;
using StudyBot.Core.Evaluation.Rows;
using Xunit;

namespace StudyBot.Core.Tests.Evaluation;

public sealed class PlainEvaluationTests
{
    private static readonly ScoreScale Scale = new(11);

    [Fact]
    public void Scorer_learns_what_words_are_worth_on_other_questions()
    {
        var report = ScorerReport.Of(PlainEvaluation.Run(Graded.Rows(), Scale, EvalCalibration.CrossQuestion), isByQuestion: true);

        Assert.True(report.Overall.Qwk.Value > 0.9);
        Assert.Equal((66, 6), (report.Overall.Answers, report.Overall.Questions));
        Assert.Equal(60, report.WithoutEmpty?.Answers);
        Assert.Equal(["constant", "length only", "plain recall"], report.Baselines.Select(baseline => baseline.Name));
        Assert.All(report.Baselines, baseline => Assert.Equal(66, baseline.Answers));
        Assert.Equal(66, report.Confusion.Sum(row => row.Sum()), 9);
        Assert.Equal(6, report.ByQuestion.Count);
        Assert.InRange(report.Disagreements.Count, 1, 10);
    }

    [Fact]
    public void Same_rows_give_the_same_verdicts_to_the_bit() => Assert.Equal(
        Lines(PlainEvaluation.Run(Graded.Rows(), Scale, EvalCalibration.WithLabels(3))),
        Lines(PlainEvaluation.Run(Graded.Rows(), Scale, EvalCalibration.WithLabels(3))));

    [Fact]
    public void Verdict_does_not_depend_on_the_answers_own_score()
    {
        var rows = Graded.Rows();
        var regraded = rows.Select(row => row is { Question: "q1", Id: "a4" } ? row with { Score = 9 } : row).ToList();

        Assert.Equal(OfOne(rows), OfOne(regraded));

        static List<int> OfOne(List<PlainRow> set) =>
        [
            .. PlainEvaluation.Run(set, Scale, EvalCalibration.CrossQuestion).Answers
                .Where(answer => answer is { Question: "q1", Id: "a4" }).OrderBy(answer => answer.Repeat).Select(answer => answer.Pair.MachineLevel),
        ];
    }

    [Fact]
    public void Empty_answer_is_worth_nothing_whatever_was_learned() => Assert.All(
        PlainEvaluation.Run(Graded.Rows(), Scale, EvalCalibration.WithLabels(2)).Answers.Where(answer => answer.Words == 0),
        answer => Assert.Equal((0, 0), (answer.Pair.MachineLevel, answer.Pair.Machine)));

    [Fact]
    public void Labelled_answers_are_not_measured()
    {
        var cut = PlainEvaluation.Run(Graded.Rows(), Scale, EvalCalibration.WithLabels(4)).Answers.Where(answer => answer.Repeat == 0);

        Assert.All(cut.GroupBy(answer => answer.Question), question => Assert.Equal(7, question.Count()));
    }

    [Fact]
    public void Twin_of_a_labelled_answer_is_not_measured_either()
    {
        var rows = Graded.Rows().Select(row => row with { Answer = "leakage and the future" }).ToList();

        Assert.Empty(PlainEvaluation.Run(rows, Scale, EvalCalibration.WithLabels(1)).Answers);
    }

    [Fact]
    public void Strict_grader_of_one_question_is_learned_from_labels()
    {
        var rows = Graded.Rows(8).Select(row => row.Question == "q3" ? row with { Score = row.Score / 2 } : row).ToList();

        Assert.True(Bias(EvalCalibration.CrossQuestion) > 0.15);
        Assert.True(Math.Abs(Bias(EvalCalibration.WithLabels(6))) < 0.1);

        double Bias(EvalCalibration calibration) => PlainEvaluation.Run(rows, Scale, calibration).Answers
            .Where(answer => answer.Question == "q3" && answer.Words > 0).Average(answer => answer.Pair.Machine - answer.Pair.Human);
    }

    [Fact]
    public void Without_calibration_there_is_one_verdict_for_each_answer()
    {
        var set = PlainEvaluation.Run(Graded.Rows(questions: 1), Scale, EvalCalibration.None);

        Assert.Equal(11, set.Answers.Count);
        Assert.All(set.Baselines, baseline => Assert.Empty(baseline.Answers));
    }

    [Fact]
    public void Too_few_questions_cannot_be_halved() => Assert.Throws<ArgumentException>(
        () => PlainEvaluation.Run(Graded.Rows(questions: 3), Scale, EvalCalibration.CrossQuestion));

    [Fact]
    public void Two_raters_are_compared_with_each_other()
    {
        var rows = Graded.Rows().Select(row => row.Id == "a3" ? row with { Raters = [3, 4] } : row).ToList();

        var report = ScorerReport.Of(PlainEvaluation.Run(rows, Scale, EvalCalibration.CrossQuestion), isByQuestion: false);

        Assert.Equal((6, 0.1), (report.HumanHuman?.Answers, Math.Round(report.HumanHuman?.Mae.Value ?? 0, 12)));
    }

    [Fact]
    public void Score_file_gives_the_verdicts_back()
    {
        var set = PlainEvaluation.Run(Graded.Rows(), Scale, EvalCalibration.CrossQuestion);
        var read = ScoreFile.Read("scores", Lines(set));

        Assert.Equal(Agreement.Of("x", set.Answers), Agreement.Of("x", [.. read[PlainEvaluation.Scorer]]));
        var problem = Assert.Throws<FormatException>(() => ScoreFile.Read("scores", ["{}"]));
        Assert.Equal("scores:1: no line of a score file, expected what eval --scores-out writes", problem.Message);
    }

    private static List<string> Lines(ScoredSet set) => [.. set.Answers.Select(answer => ScoreFile.Line(set.Scorer, answer))];
}
