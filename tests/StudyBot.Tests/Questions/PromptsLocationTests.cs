using StudyBot.Questions;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Questions;

public sealed class PromptsLocationTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void Nearest_prompts_folder_above_the_application_is_taken()
    {
        var prompts = Create("group/prompts/questions", "group/prompts");
        Create("prompts/questions", "prompts");

        var found = PromptsLocation.Find(null, Create("group/artifacts/bin"), Create("elsewhere"));

        Assert.Equal(prompts, found);
    }

    [Fact]
    public void Folder_above_the_current_directory_is_taken_when_the_application_has_none()
    {
        var prompts = Create("group/prompts/questions", "group/prompts");

        Assert.Equal(prompts, PromptsLocation.Find(null, Create("opt/studybot"), Create("group/notes")));
    }

    [Fact]
    public void Folder_called_prompts_without_questions_is_something_else()
    {
        Create("application/prompts");
        var prompts = Create("group/prompts/questions", "group/prompts");

        Assert.Equal(prompts, PromptsLocation.Find("  ", Create("application"), Create("group")));
    }

    [Fact]
    public void Setting_wins_and_is_relative_to_the_current_directory()
    {
        Create("application/prompts/questions");

        var found = PromptsLocation.Find("our-questions", Create("application"), Create("group"));

        Assert.Equal(Path.Combine(_directory.Path, "group", "our-questions"), found);
    }

    [Fact]
    public void Without_any_folder_the_one_to_be_made_is_named() =>
        Assert.Equal(
            Path.Combine(_directory.Path, "group", "prompts"), PromptsLocation.Find(null, Create("application"), Create("group")));

    private string Create(string path, string? returned = null)
    {
        Directory.CreateDirectory(Path.Combine(_directory.Path, path));
        return Path.Combine(_directory.Path, returned ?? path);
    }
}
