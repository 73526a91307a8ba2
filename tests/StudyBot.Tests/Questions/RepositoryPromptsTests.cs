using StudyBot.Questions;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Questions;

/// <summary>The questions that come with the repository are a bank without a mistake.</summary>
public sealed class RepositoryPromptsTests
{
    [Fact]
    public void Every_file_of_the_repository_is_read_without_a_problem()
    {
        var reading = new PromptFolder(Repository.PathOf("prompts")).Read().ReadBank();

        Assert.Equal("", string.Join('\n', reading.Problems));
        Assert.NotNull(reading.Bank);
    }
}
