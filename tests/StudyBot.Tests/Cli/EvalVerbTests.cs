using System.Text.Json;
using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport.Judge;
using Xunit;

namespace StudyBot.Tests.Cli;

public sealed class EvalVerbTests : IDisposable
{
    private const string Golden =
        """{"id": "g1", "question": "stale-features", "answer": "ANSWER", "levels": {"data": 4, "production": 3, "communication": 2}}""";

    private readonly BotHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Plain_rows_are_measured_beside_the_baselines()
    {
        var printed = await Terminal.RunAsync(Eval(_home.Write("set.jsonl", Plain()), "--calibrate", "cross-question", "--by", "question"));

        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.Contains("set.jsonl: 24 rows, calibration: cross-question\n", printed.Output);
        Assert.All(
            ["\nall answers ", "\nconstant ", "\nlength only ", "\nplain recall ", "\nQuestion ", "\nLargest disagreements\n"],
            part => Assert.Contains(part, printed.Output));
    }

    [Fact]
    public async Task Programs_get_the_same_as_json()
    {
        var printed = await Terminal.RunAsync(Eval(_home.Write("set.jsonl", Plain()), "--calibrate", "2", "--json"));

        using var report = JsonDocument.Parse(printed.Output);
        var overall = report.RootElement.GetProperty("scorers")[0].GetProperty("overall");
        Assert.InRange(overall.GetProperty("qwk").GetProperty("value").GetDouble(), -1, 1);
        Assert.Equal(4, overall.GetProperty("questions").GetInt32());
    }

    [Fact]
    public async Task Goldens_are_scored_by_the_rules()
    {
        var printed = await Terminal.RunAsync(Eval(_home.Write("golden.jsonl", Golden.Replace("ANSWER", SampleAnswers.Good))));

        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.Contains("\nrules/", printed.Output);
        Assert.All(["\ndata ", "\nproduction ", "\ncommunication ", "\ntotal "], criterion => Assert.Contains(criterion, printed.Output));
    }

    [Fact]
    public async Task Bad_row_is_named_and_the_others_are_measured()
    {
        var path = _home.Write("set.jsonl", Plain() + "\n{\"question_id\": \"q\"}");

        var printed = await Terminal.RunAsync(Eval(path));

        Assert.Equal(1, printed.ExitCode);
        Assert.StartsWith($"{path}:25: no \"max_score\", expected a number\n{path}: 24 rows", printed.Output);
    }

    [Fact]
    public async Task Scores_are_written_and_compared()
    {
        var set = _home.Write("set.jsonl", Plain());
        var (first, second) = (_home.Write("first", ""), _home.Write("second", ""));
        await Terminal.RunAsync(Eval(set, "--scores-out", first));
        await Terminal.RunAsync(Eval(set, "--calibrate", "cross-question", "--scores-out", second));

        var printed = await Terminal.RunAsync(_home.Arguments("eval", "--compare", first, second));

        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.StartsWith($"from {first} to {second}, 24 answers: QWK ", printed.Output);
    }

    [Fact]
    public async Task Goldens_to_too_few_questions_cannot_be_calibrated_across_them() => Assert.Equal(
        "Calibrating across questions needs answers to 4 questions or more; there are 1.",
        await Terminal.RefusedAsync(2, Eval(_home.Write("golden.jsonl", Golden), "--calibrate", "cross-question")));

    [Fact]
    public async Task Judge_that_is_not_there_is_told() => Assert.Equal(
        "No judge is configured.",
        await Terminal.RefusedAsync(2, Eval(_home.Write("golden.jsonl", Golden), "--scorer", "judge")));

    [Fact]
    public async Task Configured_judge_is_measured_beside_the_rules()
    {
        var printed = await JudgedAsync(Manners.Good, "both");

        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.All(["\nrules/", "\njudge/", "\nfrom rules/"], part => Assert.Contains(part, printed.Output));
    }

    [Fact]
    public async Task Judge_without_a_verdict_that_holds_is_not_measured() =>
        Assert.Contains(" gave no verdict that holds on any answer.\n", (await JudgedAsync(Manners.BadJson, "judge")).Error);

    [Fact]
    public async Task Judge_that_refuses_ends_the_evaluation()
    {
        var printed = await JudgedAsync(Manners.Forbidding, "judge");

        Assert.Equal((1, "The judge cannot be asked: 127.0.0.1 refuses with status 401.\n"), (printed.ExitCode, printed.Error));
    }

    [Theory]
    [InlineData("--calibrate", "-1")]
    [InlineData("--calibrate", "twice")]
    public async Task Calibration_that_is_none_is_refused(string option, string value) => Assert.Equal(
        $"--calibrate takes none, cross-question or a number of answers for each question (1 to 1000), not \"{value}\".",
        await Terminal.RefusedAsync(2, Eval(_home.Write("set.jsonl", Plain()), option, value)));

    [Fact]
    public async Task Set_or_comparison_is_needed() => Assert.Equal(
        "eval takes either --set FILE or --compare A B.", await Terminal.RefusedAsync(2, _home.Arguments("eval")));

    [Fact]
    public async Task Missing_file_and_mixed_kinds_are_refused()
    {
        Assert.StartsWith("none.jsonl cannot be read: ", await Terminal.RefusedAsync(2, Eval("none.jsonl")));
        var mixed = _home.Write("mixed.jsonl", $"{Plain()}\n{Golden}");
        Assert.Equal($"{mixed} mixes goldens and plain rows; measure each kind on its own.", await Terminal.RefusedAsync(2, Eval(mixed)));
    }

    private async Task<Printed> JudgedAsync(Func<AskedCase, LoopbackReply> manner, string scorer)
    {
        await using var judge = await LoopbackJudge.StartAsync();
        judge.Manner = manner;
        using var home = new BotHome(settings: ("Judge", new { Endpoint = judge.Address, Model = "loopback" }));
        Directory.CreateDirectory(Path.Combine(home.Prompts, "judge"));
        File.WriteAllText(Path.Combine(home.Prompts, "judge", "system.md"), "Mark the answer.");
        var set = _home.Write("golden.jsonl", Golden.Replace("ANSWER", SampleAnswers.Good));
        return await Terminal.RunAsync(home.Arguments("eval", "--set", set, "--scorer", scorer));
    }

    private string[] Eval(string set, params string[] options) => _home.Arguments(["eval", "--set", set, .. options]);

    /// <summary>Four questions with six answers each, the better the more they say.</summary>
    private static string Plain() => string.Join('\n',
        from question in Enumerable.Range(0, 4)
        from answer in Enumerable.Range(0, 6)
        select JsonSerializer.Serialize(new Dictionary<string, object>
        {
            ["question_id"] = $"q{question}",
            ["question"] = "Why is the score too good?",
            ["reference"] = $"leakage future label column baseline in task {question}",
            ["answer_id"] = $"a{answer}",
            ["answer"] = string.Join(" and ", new[] { "leakage", "future", "label", "column", "baseline" }.Take(answer)),
            ["score"] = answer,
            ["max_score"] = 5,
        }));
}
