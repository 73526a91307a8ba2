using StudyBot.Cli;
using StudyBot.Core.Questions;
using StudyBot.Questions;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Tests.Cli;

public sealed class QuestionsLintTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public QuestionsLintTests() => SampleBank.Write(_directory.Path);

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Good_bank_is_counted()
    {
        var (exitCode, output) = Lint(LintFormat.Text);

        Assert.Equal("1 question, 1 track, 1 rubric: no problems.\n", output);
        Assert.Equal(0, exitCode);
    }

    [Fact]
    public void Each_problem_is_a_line_that_editors_can_jump_to()
    {
        File.AppendAllText(Path.Combine(_directory.Path, SampleBank.TrackPath), "nane: Twice\n");
        File.WriteAllText(Path.Combine(_directory.Path, "synonyms", "empty.yaml"), "");

        var (exitCode, output) = Lint(LintFormat.Text);

        Assert.Equal(
            """
            synonyms/empty.yaml:1: The file is empty; docs/questions.md shows what belongs into it.
            tracks/ml-engineer.yaml:11: Unknown key 'nane' in this track; the keys are id, name, summary, topics and lens.
            1 question, 1 track, 1 rubric: 2 problems.

            """,
            output);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void Programs_get_the_same_as_json()
    {
        File.WriteAllText(Path.Combine(_directory.Path, "tracks", "more.yml"), "");

        var (exitCode, output) = Lint(LintFormat.Json);

        const string problem =
            """{"path":"tracks/more.yml","line":1,"message":"The name of the file must end in '.yaml'; rename it."}""";
        Assert.Equal($$"""{"questions":1,"tracks":2,"rubrics":1,"problems":[{{problem}}]}""" + "\n", output);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void Further_checks_of_a_bank_that_can_be_read_count_like_the_others()
    {
        var (exitCode, output) = Lint(LintFormat.Text, Complain);

        Assert.Equal(
            $"{SampleBank.QuestionPath}:52: The reference answer is weak.\n1 question, 1 track, 1 rubric: 1 problem.\n", output);
        Assert.Equal(1, exitCode);
    }

    [Fact]
    public void Further_checks_wait_until_the_bank_can_be_read()
    {
        File.WriteAllText(Path.Combine(_directory.Path, "synonyms", "empty.yaml"), "");

        var (_, output) = Lint(LintFormat.Text, Complain);

        Assert.DoesNotContain("The reference answer is weak.", output);
    }

    [Fact]
    public void Graded_answers_are_checked_against_the_bank()
    {
        Directory.CreateDirectory(Path.Combine(_directory.Path, "golden"));
        File.WriteAllText(Path.Combine(_directory.Path, "golden", "core.jsonl"), "\n{\"id\":\"a\",\"answer\":\"x\",\"question\":\"none\"}\n");

        var (exitCode, output) = Lint(LintFormat.Text);

        Assert.Equal(
            "golden/core.jsonl:2: There is no question 'none'.\n1 question, 1 track, 1 rubric: 1 problem.\n", output);
        Assert.Equal(1, exitCode);
    }

    private static IReadOnlyList<BankProblem> Complain(QuestionBank bank) =>
        [.. bank.Sources.Values.Select(source => source.Problem("reference", "The reference answer is weak."))];

    private (int ExitCode, string Output) Lint(LintFormat format, params Func<QuestionBank, IReadOnlyList<BankProblem>>[] checks)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var exitCode = new QuestionsLint(checks).Run(new PromptFolder(_directory.Path), format, output);
        return (exitCode, output.ToString());
    }
}
