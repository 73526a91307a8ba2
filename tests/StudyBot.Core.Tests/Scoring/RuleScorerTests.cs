using StudyBot.Core.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Scoring;

public sealed class RuleScorerTests
{
    [Fact]
    public void Full_answer_gets_full_marks_and_no_invented_criticism()
    {
        var score = Score(Sample.Prose);

        Assert.Equal(10.0m, score.Total);
        Assert.Equal([4, 4, 4], score.Criteria.Select(criterion => criterion.Level));
        Assert.Equal("found 5 of 5 needed, 100 % near a model answer, together 100 of 100: level 4", score.Criteria[0].Reason);
        Assert.NotNull(score.Rationale.Right);
        Assert.Null(score.Rationale.Missing);
        Assert.Null(score.Rationale.NextStep);
    }

    [Fact]
    public void Answer_that_repeats_a_reference_is_scored_and_shown_to_a_person()
    {
        Assert.Equal([ReviewReason.CopiesAReference], Score(Sample.Prose).ReviewReasons);
    }

    [Fact]
    public void Missing_required_idea_holds_the_criterion_at_two()
    {
        var score = Score(Sample.Prose.Replace("as of the prediction time", "carefully"));

        Assert.Equal((2, "found 3 of 5 needed, 100 % near a model answer, together 72 of 100: level 2"), (score.Criteria[0].Level, score.Criteria[0].Reason));
        Assert.Equal(["as-of-time"], score.Criteria[0].Missing);
        Assert.Equal("What about as-of-time?", score.Rationale.NextStep);
        Assert.StartsWith("Data has a start", score.Rationale.Missing);
    }

    [Fact]
    public void Worked_example_of_the_documentation_holds()
    {
        var score = Score(
            """
            I suspect leakage: a column of the churn table is written after the customer has cancelled, and some labels arrive late. First
            I would train on the past only, because the model must not see next month. I don't trust a random split here.
            """);

        Assert.Equal([(2, 2m), (2, 1m), (2, 0.3333m)], score.Criteria.Select(criterion => (criterion.Level, criterion.Weight)));
        Assert.Equal(5.0m, score.Total);
        Assert.Equal("Good on Data: “a column of the churn table is written after the customer has cancelled”.", score.Rationale.Right);
    }

    [Fact]
    public void Second_anchor_makes_a_bare_name_an_idea()
    {
        var bare = Score("The churn model looks wrong to me, and so does its AUC. I would look at a point-in-time join of every feature we have there.");
        var argued = Score("The churn model looks wrong to me, and so does its AUC. I would do a point-in-time join since any feature may see the future.");

        Assert.Contains("as-of-time", bare.Criteria[0].Missing);
        Assert.Equal("point-in-time join since", Assert.Single(argued.Criteria[0].Evidence).Quote);
    }

    [Fact]
    public void Mistaken_idea_caps_the_level_and_its_remark_comes_first()
    {
        var score = Score(Sample.Prose + " I would also keep a random split.");

        Assert.Equal(1, score.Criteria[0].Level);
        Assert.Equal("found 5 of 5 needed, 100 % near a model answer, together 100 of 100, held at 1 by a mistaken idea: level 1", score.Criteria[0].Reason);
        Assert.Equal("A random split lets the future in. Split by time.", score.Rationale.Missing);
    }

    [Fact]
    public void Speaking_against_a_mistake_is_no_mistake()
    {
        var score = Score(Sample.Prose + " I would never do a plain random split.");

        Assert.Equal(10.0m, score.Total);
    }

    [Fact]
    public void Prose_bullets_and_padding_score_within_a_point()
    {
        var padding = string.Concat(Enumerable.Repeat(" It is worth taking a moment to think about all of this with care.", 8));

        string[] answers = [Sample.Prose, Sample.Bullets, Sample.Prose + padding, padding + "\n" + Sample.Prose];
        var scores = answers.Select(Score).ToList();

        Assert.InRange(scores.Max(score => score.Total) - scores.Min(score => score.Total), 0m, 1m);
        Assert.All(
            scores.SelectMany(score => score.Criteria.Zip(scores[0].Criteria)),
            pair => Assert.InRange(pair.First.Level - pair.Second.Level, -1, 1));
    }

    [Fact]
    public void Good_answer_in_unforeseen_words_is_shown_to_a_person()
    {
        var words = Sample.Prose.Replace("as of the prediction time", "then").Replace("written", "filled")
            .Replace("split the data by date", "cut it")
            .Replace("train on the past only", "learn").Replace("monitor", "see").Replace("baseline", "rule").Replace("late", "slowly");

        Assert.Contains(ReviewReason.UnforeseenWording, Score(words).ReviewReasons);
    }

    [Fact]
    public async Task Port_gives_the_same_score()
    {
        var scorer = new RuleScorer();

        var score = await scorer.ScoreAsync(Sample.Edition(), Sample.Prose, CancellationToken.None);

        Assert.Equal("rules/3", scorer.Version);
        Assert.Equal(10.0m, score.Total);
    }

    private static AnswerScore Score(string answer) => new RuleScorer().Score(Sample.Edition(), answer);
}
