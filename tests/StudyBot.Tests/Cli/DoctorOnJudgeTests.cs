using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport.Judge;
using Xunit;

namespace StudyBot.Tests.Cli;

/// <summary>Before members' answers go to a judge, its operator knows whether it works.</summary>
public sealed class DoctorOnJudgeTests
{
    [Fact]
    public async Task No_judge_is_nothing_to_mend()
    {
        using var home = new BotHome();

        Assert.Contains("ok   Judge: off; answers are scored by the rules and sent nowhere\n", (await Terminal.RunAsync(home.Arguments("doctor"))).Output);
    }

    [Fact]
    public async Task A_judge_that_answers_in_form_is_fine() =>
        Assert.Contains("ok   Judge: loopback at 127.0.0.1 answers in the form it is asked for\n", await DoctorAsync(Manners.Good));

    [Fact]
    public async Task A_judge_that_chats_is_named_with_what_to_set() =>
        Assert.Contains("Set Judge:Format to what the server knows", await DoctorAsync(Manners.BadJson));

    [Fact]
    public async Task A_judge_that_refuses_is_named_with_what_to_check() => Assert.Contains(
        "FIX  Judge: 127.0.0.1 refuses with status 401.\n     Check Judge:Endpoint, Judge:Model and Judge:ApiKey.\n",
        await DoctorAsync(Manners.Forbidding));

    [Fact]
    public async Task Missing_prompts_are_named()
    {
        using var home = new BotHome(settings: ("Judge", new { Endpoint = "http://127.0.0.1:1/v1", Model = "none" }));

        Assert.Contains("Put the files back that came with StudyBot.", (await Terminal.RunAsync(home.Arguments("doctor"))).Output);
    }

    [Theory]
    [InlineData("api.openai.com", "m", "has to be an address such as https://api.openai.com/v1")]
    [InlineData("http://127.0.0.1:1/v1", "", "Judge:Model is missing")]
    public async Task A_judge_that_cannot_be_asked_is_refused(string endpoint, string model, string sentence)
    {
        using var home = new BotHome(settings: ("Judge", new { Endpoint = endpoint, Model = model }));

        Assert.Contains(sentence, (await Terminal.RunAsync(home.Arguments("doctor"))).Output);
    }

    private static async Task<string> DoctorAsync(Func<AskedCase, LoopbackReply> manner)
    {
        await using var judge = await LoopbackJudge.StartAsync();
        judge.Manner = manner;
        using var home = new BotHome(settings: ("Judge", new { Endpoint = judge.Address, Model = "loopback" }));
        Directory.CreateDirectory(Path.Combine(home.Prompts, "judge"));
        File.WriteAllText(Path.Combine(home.Prompts, "judge", "system.md"), "Mark the answer.");
        return (await Terminal.RunAsync(home.Arguments("doctor"))).Output;
    }
}
