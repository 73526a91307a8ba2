using StudyBot.Core.Evaluation;
using StudyBot.Core.Evaluation.Measures;
using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Tests.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Evaluation;

/// <summary>What docs/evaluation.md claims must stay true.</summary>
public sealed class GradedFiguresTests
{
    [GradedTheory]
    [InlineData("digiklausur", 0.62)]
    [InlineData("stita", 0.65)]
    [InlineData("beetle5", 0.46)]
    [InlineData("saf_en_v2", 0.30)]
    public void Questions_outside_the_fit_are_scored_this_well(string set, double least) =>
        Assert.True(Qwk(set, EvalCalibration.CrossQuestion) >= least);

    [GradedTheory]
    [InlineData("digiklausur", 0.66)]
    [InlineData("stita", 0.76)]
    [InlineData("saf_en_v2", 0.46)]
    public void Ten_graded_answers_for_each_question_help_this_much(string set, double least) =>
        Assert.True(Qwk(set, EvalCalibration.WithLabels(10)) >= least);

    private static double Qwk(string set, EvalCalibration calibration)
    {
        var path = Path.Combine(GradedTheoryAttribute.Folder ?? "", $"{set}.jsonl");
        var read = EvalSetReader.Read(path, File.ReadLines(path), Sample.Bank());
        Assert.Empty(read.Problems);
        var rows = read.Plain.Where(row => !row.IsTheReference).ToList();
        return Agreement.Of(set, PlainEvaluation.Run(rows, ScoreScale.Of(read.Plain), calibration).Answers).Qwk.Value;
    }
}
