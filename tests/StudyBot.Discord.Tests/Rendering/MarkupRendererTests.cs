using StudyBot.Core.Chat;
using StudyBot.Discord.Rendering;

namespace StudyBot.Discord.Tests.Rendering;

public sealed class MarkupRendererTests
{
    [Theory]
    [InlineData("**bold** *italic* ~~gone~~ `code`", "**bold** *italic* ~~gone~~ `code`")]
    [InlineData("***both***", "_**both**_")]
    [InlineData("**a *b* c**", "**a _b_ c**")]
    [InlineData("# Heading", "**Heading**")]
    [InlineData("# A **bold** heading", "**A bold heading**")]
    [InlineData("one\ntwo", "one two")]
    [InlineData("one  \ntwo", "one\ntwo")]
    [InlineData("> one\n> two", "> one\n> two")]
    [InlineData("> a\n>\n> > b", "> a\n> \n> b")]
    [InlineData("- a\n  - b\n- c", "- a\n  - b\n- c")]
    [InlineData("3. a\n4. b\n   - c", "3. a\n4. b\n   - c")]
    [InlineData("- # not a heading", "- **not a heading**")]
    [InlineData("one\n\ntwo", "one\n\ntwo")]
    [InlineData("***", "──────────")]
    [InlineData("a <b>bold</b> tag", @"a \<b\>bold\</b\> tag")]
    [InlineData("&lt;@1&gt; &amp;", @"\<\@1\> &")]
    [InlineData("[text](https://example.org/a)", "[text](<https://example.org/a>)")]
    [InlineData("[text](https://example.org/a_(b))", "[text](<https://example.org/a_%28b%29>)")]
    [InlineData("[https://a.example](https://b.example)", @"https\://a.example <https://b.example/>")]
    [InlineData("<https://example.org/>", "<https://example.org/>")]
    [InlineData("[text](javascript:alert(1))", "text")]
    [InlineData("[text](mailto:a@example.org)", "text")]
    [InlineData("<a@example.org>", @"a\@example.org")]
    [InlineData("![alt](https://example.org/x.png)", "[alt](<https://example.org/x.png>)")]
    [InlineData("[the question](place:1/2/3)", "[the question](<https://discord.com/channels/1/3>)")]
    [InlineData("[#practice](place:1/2)", "<#2>")]
    [InlineData("[here](place:1)", "here")]
    [InlineData("Closes <time:1900000000>.", "Closes <t:1900000000:f>.")]
    [InlineData("<time:99999999999999>", @"time\:99999999999999")]
    [InlineData("``a`b``", "`` a`b ``")]
    [InlineData("` `", "` `")]
    public void Markup_is_drawn_with_what_Discord_has(string markup, string markdown)
    {
        Assert.Equal(markdown, MarkupRenderer.Render(Markup.Trusted(markup)));
    }

    [Theory]
    [InlineData("```sql\nselect 1\n\nfrom t\n```", "```sql\nselect 1\n\nfrom t\n```")]
    [InlineData("```<b>\nx\n```", "```\nx\n```")]
    [InlineData("````\n```\n@everyone\n````", "```\n``\u200b`\n@everyone\n```")]
    [InlineData("    indented", "```\nindented\n```")]
    [InlineData("```\n```", "```\n \n```")]
    [InlineData("- a\n\n  ```\n  x\n  ```", "- a\n```\nx\n```")]
    [InlineData("> ```\n> x\n> ```", "> ```\n> x\n> ```")]
    public void Code_cannot_be_left_from_within(string markup, string markdown)
    {
        Assert.Equal(markdown, MarkupRenderer.Render(Markup.Trusted(markup)));
    }

    [Fact]
    public void Table_becomes_aligned_code()
    {
        const string Table = "| Model | AUC |\n| --- | ---: |\n| base `line` | 0.7 |\n| big | 0.91 |";

        Assert.Equal(
            "```\nModel       AUC\n---------  ----\nbase line   0.7\nbig        0.91\n```",
            MarkupRenderer.Render(Markup.Trusted(Table)));
    }

    [Fact]
    public void Anybodys_code_block_stays_closed()
    {
        Assert.All(HostileText.Samples(2_000), text =>
        {
            var lines = MarkupRenderer.Render(Markup.CodeBlock(text)).Split('\n');

            Assert.Equal("```", lines[0]);
            Assert.Equal("```", lines[^1]);
            Assert.DoesNotContain("```", string.Join('\n', lines[1..^1]), StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Instant_alone_on_a_line_counts_down()
    {
        var instant = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000);

        Assert.Equal("<t:1900000000:f> (<t:1900000000:R>)", MarkupRenderer.RenderLine(Markup.Instant(instant)));
        Assert.Equal("at <t:1900000000:f>", MarkupRenderer.RenderLine(Markup.Of($"at {instant}")));
    }

    [Fact]
    public void Nesting_beyond_measure_is_shown_as_it_stands()
    {
        Assert.StartsWith(@"\>\>\>", MarkupRenderer.Render(Markup.Trusted(new string('>', 5_000) + " deep")), StringComparison.Ordinal);
    }
}
