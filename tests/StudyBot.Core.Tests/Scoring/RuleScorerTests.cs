using System.Globalization;
using System.Text.Json;
using StudyBot.Core.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Scoring;

public sealed class RuleScorerTests
{
    private const string OtherAnswer =
        """
        I would send one message at eleven: what happened, who is affected, and when the next update comes. The support team gets the same
        text before the public does, because they will be asked first. I would not promise a time for the repair, but I would name
        the hour of the next update and keep it.
        """;

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

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \n\t ", "empty")]
    [InlineData("!?", "too short")]
    [InlineData("fine", "too short")]
    [InlineData("ok thanks", "too short")]
    [InlineData("> I suspect leakage in the churn table", "too short")]
    [InlineData(Sample.Prompt, "repeats the question")]
    [InlineData(Sample.Prompt + "\n\n" + Sample.Prompt, "repeats the question")]
    [InlineData(OtherAnswer, "could not find this question's subject")]
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

    [Theory]
    [InlineData(Sample.Prose)]
    [InlineData(Sample.Bullets)]
    [InlineData("**Leakage!** A co\u200Blumn of the *churn* table is wrіtten ａｆｔｅｒ the customer has cancelled, so I don’t trust the AUC of it.")]
    public void Evidence_is_a_verbatim_span_of_the_answer(string answer)
    {
        var evidence = Score(answer).Criteria.SelectMany(criterion => criterion.Evidence).ToList();

        Assert.NotEmpty(evidence);
        Assert.All(evidence, one => Assert.Equal(answer.Substring(one.Start, one.Length), one.Quote));
    }

    [Fact]
    public void Evidence_stands_in_order_of_appearance()
    {
        var starts = Score(Sample.Prose).Criteria[0].Evidence.Select(evidence => evidence.Start).ToList();

        Assert.Equal(starts.Order(), starts);
    }

    [Fact]
    public void Praise_quotes_the_answer()
    {
        var right = Score(Sample.Prose).Rationale.Right;

        var quote = right!.Split('“', '”')[1];
        Assert.Contains(quote, Sample.Prose);
        Assert.InRange(quote.Length, 1, 120);
    }

    [Fact]
    public void Feedback_never_names_a_concept_and_stays_short()
    {
        string[] answers =
            ["", "fine", Sample.Terms, Sample.Bullets, Sample.Prose[..200], Sample.Prose + " Do a random split.", OtherAnswer];

        Assert.All(answers.Select(Score), score =>
        {
            var text = $"{score.Rationale.Right}{score.Rationale.Missing}{score.Rationale.NextStep}";
            Assert.InRange(text.Length, 1, 600);
            Assert.DoesNotContain("the idea of", text);
        });
    }

    [Theory]
    [InlineData(",", ".", "-")]
    [InlineData("٫", "٬", "−")]
    public void Score_is_the_same_to_the_byte_in_every_culture(string decimals, string groups, string minus)
    {
        // The process knows the invariant culture only, so foreign habits are put together by hand.
        var foreign = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        foreign.NumberFormat.NumberDecimalSeparator = decimals;
        foreign.NumberFormat.NumberGroupSeparator = groups;
        foreign.NumberFormat.NegativeSign = minus;
        var before = CultureInfo.CurrentCulture;
        var expected = JsonSerializer.SerializeToUtf8Bytes(Score(Sample.Bullets));

        CultureInfo.CurrentCulture = foreign;
        var actual = JsonSerializer.SerializeToUtf8Bytes(Score(Sample.Bullets));
        CultureInfo.CurrentCulture = before;

        Assert.Equal(expected, actual);
    }

    [Fact]
    public void Scoring_again_gives_the_same_bytes_whatever_came_between()
    {
        var scorer = new RuleScorer();
        var edition = Sample.Edition();
        var first = JsonSerializer.SerializeToUtf8Bytes(scorer.Score(edition, Sample.Bullets));

        scorer.Score(edition, OtherAnswer);
        var again = JsonSerializer.SerializeToUtf8Bytes(scorer.Score(edition, Sample.Bullets));

        Assert.Equal(first, again);
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

        Assert.Equal("rules/2", scorer.Version);
        Assert.Equal(10.0m, score.Total);
    }

    private static AnswerScore Score(string answer) => new RuleScorer().Score(Sample.Edition(), answer);
}
