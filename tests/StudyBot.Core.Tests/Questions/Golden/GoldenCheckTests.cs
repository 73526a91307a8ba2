using StudyBot.Core.Questions;
using StudyBot.Core.Questions.Golden;
using StudyBot.Core.Tests.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Questions.Golden;

/// <summary>A golden row that means something else than its author thought spoils every figure that is computed from it.</summary>
public sealed class GoldenCheckTests
{
    private const string Levels = """{"data":3,"evaluation":0,"communication":4}""";

    [Fact]
    public void Sound_rows_have_no_problems()
    {
        var second = Row("b", levels: $$"""{{Levels}},"second":{"data":4,"evaluation":1,"communication":3}""");

        Assert.Empty(Check($"{Row("a")}\n{second}\r\n\n"));
    }

    [Theory]
    [InlineData("{", "The line is not JSON; write one object a line, without line breaks inside.")]
    [InlineData("[]", "The line is not an object; it begins with '{'.")]
    public void Line_that_is_no_object_is_named(string line, string message)
    {
        Assert.Equal([$"golden/core.jsonl:2: {message}"], Check($"{Row("a")}\n{line}\n{Row("b")}"));
    }

    [Fact]
    public void Unknown_question_is_named_with_the_nearest_one()
    {
        Assert.Equal(
            ["golden/core.jsonl:1: There is no question 'churn-model-to-good'. Did you mean 'churn-model-too-good'?"],
            Check(Row("a", question: "churn-model-to-good")));
    }

    [Theory]
    [InlineData("""{"data":3,"evaluation":0,"communication":4,"style":1}""", "'levels' has 'style', but the question is scored on data, evaluation, communication.")]
    [InlineData("""{"data":3,"communication":4}""", "'levels' has no level for 'evaluation'.")]
    [InlineData("""{"data":5,"evaluation":0,"communication":4}""", "'levels' gives 'data' the level 5; levels are 0 to 4.")]
    [InlineData("""{"data":-1,"evaluation":0,"communication":4}""", "'levels' gives 'data' the level -1; levels are 0 to 4.")]
    [InlineData("""{"data":2.5,"evaluation":0,"communication":4}""", "'levels' gives 'data' the level 2.5; levels are 0 to 4.")]
    [InlineData("""{"data":"3","evaluation":0,"communication":4}""", "'levels' gives 'data' the level \"3\"; levels are 0 to 4.")]
    [InlineData("[3]", "'levels' is not an object of criteria and levels.")]
    [InlineData(Levels + ""","second":{"data":3,"evaluation":9,"communication":4}""", "'second' gives 'evaluation' the level 9; levels are 0 to 4.")]
    [InlineData(Levels + ""","note":"?" """, "Unknown key 'note'; the keys are id, question, question_version, answer, levels, second.")]
    [InlineData(Levels + ""","answer":"Two." """, "'answer' is given twice; keep one.")]
    public void Grades_that_do_not_fit_the_question_are_named(string levels, string message)
    {
        Assert.Equal([$"golden/core.jsonl:1: {message}"], Check(Row("a", levels: levels)));
    }

    [Fact]
    public void Id_is_taken_across_files()
    {
        BankFile[] files = [new("golden/core.jsonl", Row("a")), new("golden/holdout.jsonl", $"{Row("b")}\n{Row("a")}")];

        Assert.Equal(
            ["golden/holdout.jsonl:2: The id 'a' is taken by golden/core.jsonl:1; give each answer a name of its own."],
            GoldenCheck.Run(Sample.Bank(Sample.Question()), files).Select(problem => problem.ToString()));
    }

    [Theory]
    [InlineData("0", "'question_version' is the version of the question that the answer was graded for, from 1 on.")]
    [InlineData("2", "'question_version' is 2, but the question is at version 1.")]
    public void Version_must_be_one_the_question_has_had(string version, string message)
    {
        Assert.Equal([$"golden/core.jsonl:1: {message}"], Check(Row("a", version: version)));
    }

    [Fact]
    public void Everything_that_is_missing_is_named()
    {
        Assert.Equal(
            [
                "golden/core.jsonl:1: 'id' is missing; give each answer a name of its own.",
                "golden/core.jsonl:1: 'answer' is missing or empty.",
                "golden/core.jsonl:1: 'question' is missing; it is the id of a question of the bank.",
            ],
            Check("""{"answer":" "}"""));
    }

    private static string Row(string id, string question = "churn-model-too-good", string version = "1", string levels = Levels) =>
        $$"""{"id":"{{id}}","question":"{{question}}","question_version":{{version}},"answer":"It leaks.","levels":{{levels}}}""";

    private static IEnumerable<string> Check(string text) =>
        GoldenCheck.Run(Sample.Bank(Sample.Question()), [new BankFile("golden/core.jsonl", text)]).Select(problem => problem.ToString());
}
