using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Conventions;

public sealed class MarkdownLinksTests
{
    public static TheoryData<string> Documents => [.. Repository.Files(".md")];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_link_leads_somewhere(string document)
    {
        var broken = MarkdownLinks.In(Repository.Read(document)).Where(link => !LeadsSomewhere(document, link));

        Assert.Empty(broken);
    }

    [Theory]
    [InlineData("[a](missing.md)")]
    [InlineData("![a](images/missing.png)")]
    [InlineData("[a](questions.md#no-such-heading)")]
    [InlineData("[a](#no-such-heading)")]
    [InlineData("[`code`](missing.cs)")]
    public void Broken_link_is_found(string markdown) =>
        Assert.DoesNotContain(MarkdownLinks.In(markdown), link => LeadsSomewhere("docs/ARCHITECTURE.md", link));

    [Theory]
    [InlineData("`[a](b)`")]
    [InlineData("```\n[a](b)\n```")]
    [InlineData("[a](https://example.org/)")]
    public void Code_and_the_world_outside_are_no_links_of_ours(string markdown) => Assert.Empty(MarkdownLinks.In(markdown));

    [Fact]
    public void Anchor_is_made_of_a_heading() =>
        Assert.Equal(["who-may-use-what", "step-2-pick-it"], MarkdownLinks.Anchors("# Who may use what?\n```\n# no heading\n```\n## Step 2: `pick` it\n"));

    private static bool LeadsSomewhere(string document, string link)
    {
        var (file, anchor) = link.Split('#') is [var before, var after] ? (before, after) : (link, null);
        var target = file.Length == 0
            ? Repository.PathOf(document)
            : Path.GetFullPath(file, Path.GetDirectoryName(Repository.PathOf(document))!);
        return Path.Exists(target) && (anchor is null || MarkdownLinks.Anchors(Repository.Read(target)).Contains(anchor));
    }
}
