using StudyBot.Core.Chat;
using StudyBot.Discord.Rendering;

namespace StudyBot.Discord.Tests.Rendering;

/// <summary>Guards against text that Discord reads something into: whatever a member types must come out as what they typed.</summary>
public sealed class EscapedTextTests
{
    [Theory]
    [InlineData("plain words, nothing else.", "plain words, nothing else.")]
    [InlineData("@everyone <@1>", @"\@everyone \<\@1\>")]
    [InlineData("# head", @"\# head")]
    [InlineData("C# and F#", "C# and F#")]
    [InlineData("-# small", @"\-# small")]
    [InlineData("well-known", "well-known")]
    [InlineData("  - item", @"  \- item")]
    [InlineData("12. twelfth", @"12\. twelfth")]
    [InlineData("1.5 of 10", "1.5 of 10")]
    [InlineData(":smile:", @"\:smile\:")]
    [InlineData("note: this", "note: this")]
    [InlineData("https://example.org", @"https\://example.org")]
    [InlineData("snake_case", @"snake\_case")]
    [InlineData("a\\b", @"a\\b")]
    public void Only_what_Discord_reads_something_into_is_escaped(string text, string markdown)
    {
        Assert.Equal(markdown, EscapedText.Of(text));
    }

    [Theory]
    [InlineData("pass\u202eword\u2066", "password")]
    [InlineData("zero\u200bwidth", "zerowidth")]
    [InlineData("a\u200db", "ab")]
    [InlineData("👩\u200d💻", "👩\u200d💻")]
    [InlineData("bell\u0007", "bell")]
    public void Characters_that_draw_nothing_are_left_out_unless_they_join_an_emoji(string text, string visible)
    {
        Assert.Equal(visible, EscapedText.Of(text));
    }

    [Fact]
    public void Hostile_text_is_never_live()
    {
        Assert.All(HostileText.Samples(5_000), text => Assert.Equal("", DiscordReading.Live(EscapedText.Of(text))));
    }

    [Fact]
    public void Hostile_text_is_shown_as_it_was_typed()
    {
        Assert.All(HostileText.Samples(5_000), text =>
            Assert.Equal(EscapedText.Visible(text.ReplaceLineEndings(" ")), DiscordReading.Shown(EscapedText.Of(text))));
    }

    [Fact]
    public void Hostile_text_in_a_hole_of_a_card_stays_text_all_the_way()
    {
        Assert.All(HostileText.Samples(5_000), text =>
        {
            var drawn = MarkupRenderer.Render(Markup.Of($"x {text} x"));

            Assert.Equal("", DiscordReading.Live(drawn));
            Assert.Equal(Words($"x {EscapedText.Visible(text)} x"), Words(DiscordReading.Shown(drawn)));
        });
    }

    [Fact]
    public void Hostile_text_in_a_quotation_stays_text()
    {
        Assert.All(HostileText.Samples(5_000), text =>
        {
            var drawn = MarkupRenderer.Render(Markup.Quote($"{text}\n{text}"));

            Assert.All(drawn.Split('\n'), line => Assert.Equal("", DiscordReading.Live(line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line)));
        });
    }

    private static string Words(string text) => string.Join(' ', text.Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
