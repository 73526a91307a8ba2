using Xunit;

namespace StudyBot.Tests.Parity;

/// <summary>A reader that took everything for text would let every mention pass.</summary>
public sealed class DiscordTextTests
{
    [Theory]
    [InlineData(@"## 1\. **Birch**: 7 points", "1. Birch: 7 points")]
    [InlineData("-# See <#5> or [the *thread*](<https://discord.com/channels/1/5>)", "See #general or the thread")]
    [InlineData("`a*b` and ``c`d`` and a\\_b", "a*b and c`d and a_b")]
    [InlineData("```sql\nselect *\n```", "select *")]
    [InlineData("Until <t:0:f> (<t:0:R>)", "Until 1 Jan 1970, 00:00 (1 Jan 1970, 00:00)")]
    public void Markdown_reads_as_the_app_shows_it(string markdown, string shown) =>
        Assert.Equal(shown, DiscordText.Plain(markdown, _ => "general"));

    [Theory]
    [InlineData("<@1> and <@&2>", "<@1>", "<@&2>")]
    [InlineData("@everyone", "@everyone")]
    [InlineData("[x](javascript:alert)", "j")]
    [InlineData(@"\<\@1\> \@everyone `@here` \[x\](javascript:alert) [x](<https://example.org>)")]
    public void What_is_more_than_text_is_found(string markdown, params string[] found) =>
        Assert.Equal(found, DiscordText.Alive(markdown));
}
