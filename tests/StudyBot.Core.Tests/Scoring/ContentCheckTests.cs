using StudyBot.Core.Questions;
using StudyBot.Core.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Scoring;

public sealed class ContentCheckTests
{
    [Fact]
    public void Sound_question_has_no_findings()
    {
        Assert.Empty(ContentCheck.Run(Sample.Bank(Sample.Question())));
    }

    [Fact]
    public void Weak_reference_answer_is_reported_with_what_it_lacks()
    {
        var weak = Sample.Question() with
        {
            ReferenceAnswers = ["I suspect leakage in the churn table: a column is written after the customer has cancelled, so AUC lies."],
        };

        var findings = ContentCheck.Run(Sample.Bank(weak));

        Assert.Contains(
            findings,
            finding => finding.What.StartsWith("Reference answer 1 should score at least 8.0") && finding.Measured < 8);
        Assert.Contains(
            findings,
            finding => finding.What.Contains(
                "on evaluation (found 0 of 4 needed, 100 % near a model answer, together 30 of 100: level 1; missing: time-split,"));
    }

    [Fact]
    public void Answer_that_pays_on_another_question_is_reported_for_both()
    {
        var twin = Sample.Question() with { Id = new QuestionId("twin") };

        var findings = ContentCheck.Run(Sample.Bank(twin, Sample.Question()));

        Assert.Equal(
            [
                ("churn-model-too-good", "The reference answer of 'twin' should score 0."),
                ("twin", "The reference answer of 'churn-model-too-good' should score 0."),
            ],
            findings.Select(finding => (finding.Question.Value, finding.What)));
    }
}
