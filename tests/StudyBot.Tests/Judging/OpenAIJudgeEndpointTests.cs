using StudyBot.Core.Scoring.Judge;
using StudyBot.Judging;
using StudyBot.Questions;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Judge;
using Xunit;

namespace StudyBot.Tests.Judging;

public sealed class OpenAIJudgeEndpointTests
{
    private static readonly JudgeRequest Request = new(
        "Mark it.", "\ncriterion data (Data): asks\n  items\n    leakage: means\n<<<d\nan answer about leakage of the label\nd>>>", """{"type":"object"}""", "c", "a", 7);

    [Fact]
    public async Task An_overloaded_server_is_asked_again_when_it_says()
    {
        await using var loopback = await LoopbackJudge.StartAsync();
        loopback.Manner = asked => asked.Number == 0 ? Manners.Overloaded(asked) : Manners.Good(asked);
        var clock = new ManualTimeProvider();
        using var endpoint = Endpoint(loopback, clock);

        var asking = endpoint.AskAsync(Request, CancellationToken.None);
        var delay = await clock.TimerWithinAsync(TimeSpan.FromSeconds(10));
        clock.Advance(delay);
        var reply = await asking;

        Assert.Equal((TimeSpan.FromSeconds(3), 2, 1_000), (delay, loopback.Asked.Count, reply.Tokens));
    }

    [Fact]
    public async Task A_server_that_wants_much_patience_is_put_off()
    {
        await using var loopback = await LoopbackJudge.StartAsync();
        loopback.Manner = _ => new LoopbackReply { Status = 429, RetryAfter = "600" };
        var clock = new ManualTimeProvider();
        using var endpoint = Endpoint(loopback, clock);

        var failure = await Assert.ThrowsAsync<JudgeEndpointException>(() => endpoint.AskAsync(Request, CancellationToken.None));

        Assert.Equal((clock.GetUtcNow().AddMinutes(10), 1), (failure.AgainAt, loopback.Asked.Count));
    }

    [Fact]
    public async Task Redirects_are_not_followed()
    {
        await using var elsewhere = await LoopbackJudge.StartAsync();
        await using var loopback = await LoopbackJudge.StartAsync();
        loopback.Manner = _ => new LoopbackReply { Status = 307, Location = $"{elsewhere.Address}/chat/completions" };
        using var endpoint = Endpoint(loopback, new ManualTimeProvider());

        await Assert.ThrowsAsync<JudgeEndpointException>(() => endpoint.AskAsync(Request, CancellationToken.None));

        Assert.Empty(elsewhere.Asked);
    }

    [Theory]
    [InlineData(nameof(JudgeFormat.Schema), "\"json_schema\"", false)]
    [InlineData(nameof(JudgeFormat.Json), "\"json_object\"", true)]
    [InlineData(nameof(JudgeFormat.Text), "\"text\"", true)]
    public async Task A_server_is_asked_in_the_way_it_knows(string format, string word, bool hasSchemaInPrompt)
    {
        await using var loopback = await LoopbackJudge.StartAsync();
        using var endpoint = Endpoint(loopback, new ManualTimeProvider(), Enum.Parse<JudgeFormat>(format));

        await endpoint.AskAsync(Request, CancellationToken.None);

        var asked = Assert.Single(loopback.Asked);
        Assert.Contains(word, asked.Body);
        Assert.Contains("\"seed\":7", asked.Body);
        Assert.Equal(hasSchemaInPrompt, asked.System.Contains(Request.Schema, StringComparison.Ordinal));
    }

    [Fact]
    public void The_repository_has_a_prompt_for_every_rubric()
    {
        var folder = new PromptFolder(Repository.PathOf("prompts"));
        var prompts = JudgePromptFiles.Read(folder);
        var common = prompts.For("none of them");

        Assert.All(folder.ReadBank().Rubrics, rubric => Assert.NotEqual(common.Version, prompts.For(rubric.Id).Version));
    }

    private static OpenAIJudgeEndpoint Endpoint(LoopbackJudge loopback, ManualTimeProvider clock, JudgeFormat format = JudgeFormat.Schema) =>
        new(new JudgeOptions { Endpoint = loopback.Address, Model = "loopback", Format = format }, () => 1, clock);
}
