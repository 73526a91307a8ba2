using StudyBot.Core.Scoring.Rules;
using StudyBot.Core.Scoring.Text;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class TermLinesTests
{
    private const string Prose = "I would check when each column is written, because a column from the future leaks the label.";

    private const string Terms =
        "drift, leakage, point in time, future, label delay, retrain, monitor, AUC, threshold, calibration, baseline, cohort, "
        + "random split, weekly alert, owner, rollback, canary, shadow, lift, precision, recall";

    [Theory]
    [InlineData($"{Prose}\n{Terms}")]
    [InlineData($"{Terms}\n\n{Prose}")]
    [InlineData($"{Prose}\n```\n{Terms}\n```")]
    public void Line_of_bare_terms_beside_prose_is_not_read(string answer)
    {
        var whole = AnswerText.Read(answer);

        Assert.Equal(AnswerText.Read(Prose).Count, TermLines.LeaveOut(whole).Count);
    }

    [Theory]
    [InlineData(Terms)]
    [InlineData($"Short line.\n{Terms}")]
    [InlineData(Prose)]
    [InlineData(Sample.Bullets)]
    [InlineData($"{Prose}\nMetrics: precision, recall, AUC, lift, calibration, latency p99, cost per call, complaints, opt-outs")]
    [InlineData($"{Prose}\n```\ntrain = rows[date < cut]; test = rows[date >= cut]; model = fit(train, depth=3, seed=1); "
        + "score(model, test); lift(model, test, 500); save(model, path, version, owner)\n```")]
    [InlineData("")]
    public void Everything_else_is_read(string answer)
    {
        var whole = AnswerText.Read(answer);

        Assert.Equal(whole.Count, TermLines.LeaveOut(whole).Count);
    }
}
