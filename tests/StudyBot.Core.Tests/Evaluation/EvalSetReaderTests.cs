using StudyBot.Core.Evaluation.Rows;
using StudyBot.Core.Tests.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Evaluation;

public sealed class EvalSetReaderTests
{
    private const string Plain =
        """{"question_id": "1", "question": "Why?", "reference": "Because.", "answer_id": 7, "answer": "", "score": 1, "max_score": 2}""";

    private const string Golden =
        """
        {"id": "a", "question": "churn-model-too-good", "answer": "Leakage.", "levels": {"data": 1, "evaluation": 0, "communication": 4}}
        """;

    [Fact]
    public void Kinds_are_told_by_what_a_row_has()
    {
        var set = Read(Plain, "", Golden);

        Assert.Empty(set.Problems);
        var plain = Assert.Single(set.Plain);
        Assert.Equal(("1", "7", 0.5), (plain.Question, plain.Id, plain.Share));
        Assert.Equal(4, Assert.Single(set.Goldens).Levels["communication"]);
    }

    [Fact]
    public void Second_rater_and_several_references_are_read()
    {
        var set = Read(
            Plain.Replace("\"Because.\"", "[\"Because.\", \"Therefore.\"]").Replace("}", ", \"raters\": [1, 2]}"),
            Golden.Replace("4}", "4}, \"second\": {\"data\": 2}"));

        Assert.Equal(["Because.", "Therefore."], set.Plain[0].References);
        Assert.Equal([1, 2], set.Plain[0].Raters);
        Assert.Equal(2, set.Goldens[0].SecondLevels["data"]);
    }

    [Fact]
    public void Id_that_a_set_gives_twice_is_told_apart() => Assert.Equal(["7", "7#2"], Read(Plain, Plain).Plain.Select(row => row.Id));

    [Theory]
    [InlineData("{", "no JSON, expected one object on the line")]
    [InlineData("[]", "a list, expected an object")]
    [InlineData("{}", "neither \"levels\" nor \"question_id\", expected a golden or a plain row")]
    [InlineData("""{"question_id": "1"}""", "no \"max_score\", expected a number")]
    public void Line_that_is_no_row_is_named(string line, string what) =>
        Assert.Equal($"set.jsonl:2: {what}", Assert.Single(Read(Plain, line).Problems).ToString());

    [Theory]
    [InlineData("\"score\": 1", "\"score\": 3", "\"score\" is 3, expected 0 to 2")]
    [InlineData("\"score\": 1", "\"score\": \"1\"", "\"score\" is a text, expected a number")]
    [InlineData("\"max_score\": 2", "\"max_score\": 0", "\"max_score\" is 0, expected more than 0")]
    [InlineData("\"answer\": \"\"", "\"answer\": null", "no \"answer\", expected a text")]
    [InlineData("\"Because.\"", "\"\"", "\"reference\" is empty, expected a text")]
    public void Mistake_in_a_plain_row_is_named(string right, string wrong, string what) =>
        Assert.Equal($"set.jsonl:1: {what}", Assert.Single(Read(Plain.Replace(right, wrong)).Problems).ToString());

    [Theory]
    [InlineData("\"data\": 1", "\"data\": 5", "data is 5, expected a level from 0 to 4")]
    [InlineData("\"data\": 1, ", "", "\"levels\" lacks data, expected every criterion of churn-model-too-good")]
    [InlineData("\"data\"", "\"dada\"", "\"levels\" has dada, expected data, evaluation, communication")]
    [InlineData("churn-model-too-good", "churn", "\"question\" is \"churn\", expected the id of a question in the bank")]
    [InlineData("\"id\"", "\"question_version\": 2, \"id\"", "graded for version 2 of churn-model-too-good, expected version 1; grade it again")]
    public void Mistake_in_a_golden_is_named(string right, string wrong, string what) =>
        Assert.Equal($"set.jsonl:1: {what}", Assert.Single(Read(Golden.Replace(right, wrong)).Problems).ToString());

    [Fact]
    public void Golden_is_there_once() =>
        Assert.Equal("set.jsonl:2: the id a is taken, expected each golden once", Assert.Single(Read(Golden, Golden).Problems).ToString());

    [Fact]
    public void Reference_is_recognised_whatever_its_signs()
    {
        Assert.True(Graded.Row("q", "a", "leakage future label column baseline SPLIT; monitor cohort threshold calibration, in q", 1).IsTheReference);
        Assert.False(Graded.Row("q", "a", "leakage", 1).IsTheReference);
        Assert.False(Graded.Row("q", "a", "", 1).IsTheReference);
    }

    [Fact]
    public void Scale_is_whole_points_quarters_or_sixths()
    {
        Assert.Equal(3, ScoreScale.Of([Graded.Row("q", "a", "", 0.5, most: 2), Graded.Row("q", "b", "", 2, most: 2)]).Levels);
        Assert.Equal(5, ScoreScale.Of([Graded.Row("q", "a", "", 0.25, most: 0.5), Graded.Row("q", "b", "", 0.75, most: 1)]).Levels);
        Assert.Equal(6, ScoreScale.Of([Graded.Row("q", "a", "", 0.41, most: 1), Graded.Row("q", "b", "", 0.77, most: 1)]).Levels);
    }

    private static EvalSet Read(params string[] lines) => EvalSetReader.Read("set.jsonl", lines, Sample.Bank(Sample.Question()));
}
