using StudyBot.Core.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Scoring;

/// <summary>What is no answer, or hardly one, must not pay.</summary>
public sealed class HeldDownAnswerTests
{
    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t ", "empty")]
    [InlineData("!?", "too short")]
    [InlineData("fine", "too short")]
    [InlineData("ok thanks", "too short")]
    [InlineData("> I suspect leakage in the churn table", "too short")]
    [InlineData(Sample.Prompt, "repeats the question")]
    [InlineData(Sample.Prompt + "\n\n" + Sample.Prompt, "repeats the question")]
    [InlineData(Sample.OtherAnswer, "could not find this question's subject")]
    public void What_is_no_answer_scores_nothing_and_is_told_so(string answer, string text)
    {
        var score = Score(answer);

        Assert.Equal(0m, score.Total);
        Assert.Null(score.Rationale.Right);
        Assert.Contains(text, score.Rationale.Missing);
        Assert.All(score.Criteria, criterion => Assert.Empty(criterion.Evidence));
        Assert.All(score.Criteria, criterion => Assert.EndsWith("level 0", criterion.Reason));
    }

    [Fact]
    public void List_of_terms_scores_under_three_and_goes_to_a_person()
    {
        var score = Score(Sample.Terms);

        Assert.InRange(score.Total, 0.1m, 2.9m);
        Assert.Equal([ReviewReason.ListOfTerms], score.ReviewReasons);
        Assert.DoesNotContain(score.Criteria[0].Evidence, evidence => evidence.ConceptId == "as-of-time");
    }

    [Fact]
    public void Very_short_answer_is_held_at_level_one()
    {
        var score = Score("Churn leakage: split by date, train on the past, because AUC.");

        Assert.Equal([ReviewReason.VeryShort], score.ReviewReasons);
        Assert.Equal(1, score.Criteria[1].Level);
        Assert.Equal("found 2 of 4 needed, 100 % near a model answer, together 65 of 100, held at 1 because the answer has too few sentences: level 1", score.Criteria[1].Reason);
    }

    [Fact]
    public void Copied_question_earns_nothing_beside_a_real_answer()
    {
        var plain = Score(Sample.Prose);
        var copied = Score(Sample.Prompt + "\n\n" + Sample.Prose);

        Assert.Equal(plain.Total, copied.Total);
        Assert.All(
            copied.Criteria.SelectMany(criterion => criterion.Evidence),
            evidence => Assert.True(evidence.Start > Sample.Prompt.Length));
    }

    [Fact]
    public void Mostly_copied_answer_is_flagged()
    {
        var score = Score(Sample.Prompt + " I suspect leakage in some column of that churn table.");

        Assert.Contains(ReviewReason.CopiesTheQuestion, score.ReviewReasons);
    }

    [Fact]
    public void Hostile_texts_are_scored_like_any_other()
    {
        string[] texts =
        [
            new('a', 1_000_000),
            new('\u200B', 1_000_000),
            new(' ', 1_000_000),
            new('(', 1_000_000),
            new('\ud835', 1_000_000),
            string.Concat(Enumerable.Repeat("churn leak ", 100_000)),
            string.Concat(Enumerable.Range(0, 5_000).Select(number => (char)number)),
            "\u202Eאני חושד בדליפה של נתונים\u202C",
            "```",
            "[](", "<", "<@", ":", ">", "\0",
        ];

        Assert.All(texts, text => Assert.Equal(0, Score(text).Criteria[0].Level));
    }

    [Fact]
    public void Tricks_with_letters_change_nothing()
    {
        var tricked = Sample.Prose.Replace('a', 'а').Replace("e", "e\u200D").Replace("label", "ｌａｂｅｌ");

        Assert.Equal(Score(Sample.Prose).Total, Score(tricked).Total);
    }

    [Fact]
    public void Only_the_beginning_of_a_very_long_answer_counts()
    {
        var filler = string.Concat(Enumerable.Repeat("The churn AUC of this column is something to think about. ", 100));

        var late = Score(filler + Sample.Prose);

        Assert.Equal(0, late.Criteria[0].Level);
        Assert.Contains(ReviewReason.VeryLong, late.ReviewReasons);
    }

    private static AnswerScore Score(string answer) => new RuleScorer().Score(Sample.Edition(), answer);
}
