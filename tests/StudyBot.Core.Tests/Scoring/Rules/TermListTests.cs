using StudyBot.Core.Scoring.Rules;
using StudyBot.Core.Scoring.Text;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class TermListTests
{
    [Theory]
    [InlineData("drift, leakage, point in time, future, label delay, retrain, monitor, AUC")]
    [InlineData("drift leakage future labels delay retrain monitor AUC threshold calibration baseline")]
    [InlineData("- drift\n- leakage\n- labels\n- retrain\n- monitor\n- AUC\n- threshold")]
    [InlineData("drift leak label late not known prediction point in time future retrain monitor instead of random split train past AUC threshold because baseline without history")]
    [InlineData("not known; prediction time; drift; split; retrain; because; leads to; monitoring")]
    public void Strung_terms_are_a_list(string answer)
    {
        Assert.True(TermList.IsOne(ShapeReader.Read(AnswerText.Read(answer))));
    }

    [Theory]
    [InlineData("I would check when each column is written, because a column from the future leaks the label.")]
    [InlineData("i would check when each of the columns is written because some of them come from the future and then i would rebuild those as of the prediction time and train it again")]
    [InlineData("- check when each column is written\n- rebuild features as of prediction time\n- compare with a simple baseline\n- monitor the drift weekly")]
    [InlineData("```\ntrain = rows[date < cut]\ntest = rows[date >= cut]\nfit(train)\n```\nsplit by date")]
    [InlineData("cost = 5·FP + 500·FN; threshold t* = argmin cost; precision = TP / (TP + FP)")]
    [InlineData("")]
    public void Prose_bullets_code_and_formulas_are_none(string answer)
    {
        Assert.False(TermList.IsOne(ShapeReader.Read(AnswerText.Read(answer))));
    }
}
