using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Conventions;

public sealed class TopLevelTests
{
    private static readonly string[] Allowed =
    [
        ".ci", ".dockerignore", ".editorconfig", ".gitattributes", ".gitignore", "BannedSymbols.txt", "Directory.Build.props",
        "Directory.Packages.props", "Dockerfile", "README.md", "StudyBot.sln", "appsettings.example.json", "docs", "global.json", "prompts",
        "src", "tests",
    ];

    [Fact]
    public void Nothing_else_lies_at_the_top()
    {
        var ignored = Repository.Read(".gitignore").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd('/')).Append(".git");

        var entries = new DirectoryInfo(Repository.Root).EnumerateFileSystemInfos().Select(entry => entry.Name).Except(ignored);

        Assert.Equal(Allowed, entries.Order(StringComparer.Ordinal));
    }
}
