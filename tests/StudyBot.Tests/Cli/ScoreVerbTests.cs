using System.Text.Json;
using StudyBot.Tests.WholeBot;
using Xunit;

namespace StudyBot.Tests.Cli;

public sealed class ScoreVerbTests : IDisposable
{
    private readonly BotHome _home = new();

    public void Dispose() => _home.Dispose();

    [Fact]
    public async Task Score_is_explained_criterion_by_criterion()
    {
        var printed = await Terminal.RunAsync(Score(_home.Write("answer.txt", SampleAnswers.Good)));

        Assert.Equal((0, ""), (printed.ExitCode, printed.Error));
        Assert.Matches(@"^[0-9]+\.[0-9] of 10: The features that were too old \(stale-features, version 1\)\n", printed.Output);
        Assert.Contains("\nData: level 4 of 4, 2 of 2 points; found 3 of 3 needed, ", printed.Output);
        Assert.Contains("\n  as-of-time: \"point in time, because\"\n", printed.Output);
    }

    [Fact]
    public async Task Programs_get_the_same_as_json()
    {
        var path = _home.Write("answer.txt", SampleAnswers.Good);
        var text = await Terminal.RunAsync(Score(path));
        var printed = await Terminal.RunAsync([.. Score(path), "--json"]);

        using var score = JsonDocument.Parse(printed.Output);
        Assert.Equal(0, printed.ExitCode);
        Assert.StartsWith($"{score.RootElement.GetProperty("total").GetDecimal():0.0} of 10", text.Output);
        Assert.Equal(3, score.RootElement.GetProperty("criteria").GetArrayLength());
    }

    [Fact]
    public async Task Nearest_question_is_offered()
    {
        var path = _home.Write("answer.txt", SampleAnswers.Good);

        Assert.Equal(
            "There is no question \"stale-feature\". Did you mean stale-features?",
            await Terminal.RefusedAsync(2, Score(path, "stale-feature")));
        Assert.StartsWith("There is no question \"other\" among the 1 in the bank; ", await Terminal.RefusedAsync(2, Score(path, "other")));
    }

    [Fact]
    public async Task Missing_file_is_named()
    {
        var path = Path.Combine(_home.Prompts, "answer.txt");

        Assert.StartsWith($"The answer file {path} cannot be read: ", await Terminal.RefusedAsync(2, Score(path)));
        Assert.StartsWith($"{_home.Prompts} is a folder; ", await Terminal.RefusedAsync(2, Score(_home.Prompts)));
    }

    [Fact]
    public async Task Long_answer_is_scored_up_to_a_million_bytes()
    {
        var longest = await Terminal.RunAsync(Score(_home.Write("long.txt", Text(1_000_000))));
        var longer = _home.Write("longer.txt", Text(1_048_576));

        Assert.Equal(0, longest.ExitCode);
        Assert.Equal($"{longer} has 1,048,576 bytes; an answer has at most 1,000,000.", await Terminal.RefusedAsync(2, Score(longer)));
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 0x03, 0x04, 0x00, 0x00 })]
    [InlineData(new byte[] { 0x6E, 0x61, 0xEF, 0x76, 0x65 })]
    public async Task File_that_is_no_text_is_refused(byte[] bytes)
    {
        var path = _home.Write("answer.bin", "");
        await File.WriteAllBytesAsync(path, bytes);

        Assert.Equal(
            $"The answer file {path} is no text; save the answer as plain text in UTF-8.", await Terminal.RefusedAsync(2, Score(path)));
    }

    private string[] Score(string answerFile, string question = "stale-features") =>
        _home.Arguments("score", "--question", question, "--answer-file", answerFile);

    private static string Text(int length) =>
        string.Concat(Enumerable.Repeat(SampleAnswers.Good + " ", (length / SampleAnswers.Good.Length) + 1))[..length];
}
