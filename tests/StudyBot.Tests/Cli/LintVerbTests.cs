using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Questions;
using Xunit;

namespace StudyBot.Tests.Cli;

public sealed class LintVerbTests
{
    [Fact]
    public async Task Questions_of_the_repository_have_no_problem()
    {
        using var home = new BotHome(prompts: Repository.PathOf("prompts"));

        var printed = await Terminal.RunAsync(home.Arguments("questions", "lint"));

        Assert.EndsWith(": no problems.\n", printed.Output);
        Assert.Equal(0, printed.ExitCode);
    }

    [Fact]
    public async Task Broken_file_and_weak_reference_answer_are_findings()
    {
        using var home = new BotHome();
        var weak = await Terminal.RunAsync(home.Arguments("questions", "lint"));
        File.AppendAllText(Path.Combine(home.Prompts, SampleBank.TrackPath), "nane: Twice\n");
        var broken = await Terminal.RunAsync(home.Arguments("questions", "lint"));

        Assert.Equal((1, 1), (weak.ExitCode, broken.ExitCode));
        Assert.Contains(SampleBank.QuestionPath, weak.Output);
        Assert.StartsWith("tracks/ml-engineer.yaml:11: Unknown key 'nane' in this track; ", broken.Output);
    }
}
