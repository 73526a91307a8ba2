using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Conventions;

public sealed class DependencyTableTests
{
    private static readonly DependencyTable Table = DependencyTable.Read(Repository.Read("docs/ARCHITECTURE.md"));

    [Fact]
    public void Every_using_is_in_the_tables_of_the_architecture_page() =>
        Assert.Equal("", string.Join('\n', Sources().SelectMany(path => Table.Violations(path, Repository.Read(path)))));

    [Fact]
    public void Tables_allow_nothing_that_nobody_needs() => Assert.Equal("", string.Join('\n', Table.Unused([.. Sources().Select(Repository.Read)])));

    [Theory]
    [InlineData("StudyBot.Core.Chat", "using StudyBot.Core.Rounds;")]
    [InlineData("StudyBot.Core.Chat", "using static StudyBot.Core.Text.CodeSpan;")]
    [InlineData("StudyBot.Core.Scoring.Rules", "using StudyBot.Core.Answers;")]
    [InlineData("StudyBot.Core.Rounds", "using StudyBot.Playground;")]
    [InlineData("StudyBot.Core.Rounds", "using Quartz;")]
    [InlineData("StudyBot.Core.Rounds", "using Instant = NodaTime.Instant;")]
    [InlineData("StudyBot.Core.History", "using Microsoft.Data.Sqlite;")]
    [InlineData("StudyBot.Core.Unheard", "using StudyBot.Core.Chat;")]
    [InlineData("StudyBot.Playground.Rooms", "using StudyBot.Core.Rounds;")]
    [InlineData("StudyBot.Health", "using Quartz;")]
    [InlineData("StudyBot.Health", "using Unheard.Package;")]
    public void Forbidden_using_is_found(string name, string directive) =>
        Assert.NotEmpty(Table.Violations("File.cs", $"{directive}\n\nnamespace {name};\n"));

    [Fact]
    public void Needless_permission_is_found() => Assert.NotEmpty(Table.Unused([]));

    private static IEnumerable<string> Sources() => Repository.Files(".cs").Where(path => path.StartsWith("src/", StringComparison.Ordinal));
}
