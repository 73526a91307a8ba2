using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Conventions;

public sealed class SourceRulesTests
{
    private static readonly string[] Written = [".cs", ".css", ".csproj", ".html", ".js", ".json", ".md", ".mjs", ".props", ".yaml", "Dockerfile", ".ci/run"];

    [Fact]
    public void No_method_is_async_and_void() =>
        Assert.DoesNotContain(Sources(), path => SourceRules.HasAsyncVoid(Repository.Read(path)));

    [Fact]
    public void No_type_has_an_empty_name() => Assert.Empty(Sources().SelectMany(path => SourceRules.EmptyNames(Repository.Read(path))));

    [Fact]
    public void No_file_says_what_is_still_to_be_done() =>
        Assert.DoesNotContain(Repository.Files(Written), path => SourceRules.HasUnfinishedNote(Repository.Read(path)));

    [Fact]
    public void No_file_is_longer_than_a_person_reads_at_once() => Assert.DoesNotContain(
        Repository.Files(Written).Where(path => !path.EndsWith("package-lock.json", StringComparison.Ordinal)), // Written by npm.
        path => Repository.Read(path).Count(character => character == '\n') > SourceRules.LongestFile);

    [Theory]
    [InlineData("private async " + "void OnClick()", true)]
    [InlineData("private async Task OnClickAsync()", false)]
    public void Async_void_is_found(string source, bool isFound) => Assert.Equal(isFound, SourceRules.HasAsyncVoid(source));

    [Theory]
    [InlineData("// TO" + "DO: later", true)]
    [InlineData("a to-do list", false)]
    public void Unfinished_note_is_found(string text, bool isFound) => Assert.Equal(isFound, SourceRules.HasUnfinishedNote(text));

    [Theory]
    [InlineData("internal sealed class RoundManager(int x)\n{", "RoundManager")]
    [InlineData("public readonly record struct ScoreInfo(int X);", "ScoreInfo")]
    [InlineData("public interface IChatService\n{", "IChatService")]
    [InlineData("internal sealed class ClockService : BackgroundService\n{", null)]
    [InlineData("internal sealed class QuestionPoster(HistoryWriter writer)\n{", null)]
    [InlineData("internal static class Database\n{", null)]
    public void Empty_name_is_found(string source, string? found) =>
        Assert.Equal(found is null ? [] : [found], SourceRules.EmptyNames(source));

    private static IReadOnlyList<string> Sources() => Repository.Files(".cs");
}
