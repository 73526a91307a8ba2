using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Chat;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("plain words, and: no markup?", "plain words, and\\: no markup?")]
    [InlineData("\\", "\\\\")]
    [InlineData("*bold* _it_ ~no~ `code`", "\\*bold\\* \\_it\\_ \\~no\\~ \\`code\\`")]
    [InlineData("[a](b) ![i](u)", "\\[a\\]\\(b\\) \\!\\[i\\]\\(u\\)")]
    [InlineData("<b>&amp;</b>", "\\<b\\>\\&amp;\\</b\\>")]
    [InlineData("# heading", "\\# heading")]
    [InlineData("- item", "\\- item")]
    [InlineData("+ item", "\\+ item")]
    [InlineData("1. item", "1\\. item")]
    [InlineData("1) item", "1\\) item")]
    [InlineData("> quote", "\\> quote")]
    [InlineData("===", "\\=\\=\\=")]
    [InlineData("---", "\\-\\-\\-")]
    [InlineData("| a | b |", "\\| a \\| b \\|")]
    [InlineData("https://evil.example", "https\\://evil\\.example")]
    [InlineData("www.evil.example", "www\\.evil\\.example")]
    [InlineData("me@evil.example", "me\\@evil\\.example")]
    [InlineData("@everyone", "\\@everyone")]
    [InlineData("<@123> <!here> <time:0>", "\\<\\@123\\> \\<\\!here\\> \\<time\\:0\\>")]
    [InlineData("    indented code", "indented code")]
    [InlineData("\tindented code", "indented code")]
    [InlineData("one\r\ntwo\nthree\u2028four", "one two three four")]
    public void A_hole_is_text_and_nothing_else(string text, string source) => Assert.Equal(source, Markup.Of($"{text}").Value);

    [Fact]
    public void Only_the_start_of_a_line_loses_its_space() =>
        Assert.Equal("**a** b\n\nc", Markup.Of($"**{"a"}**{" b"}\n\n{"  c"}").Value);

    [Fact]
    public void Markup_in_a_hole_stays_markup_and_instants_become_references() =>
        Assert.Equal("**x** at <time:0>", Markup.Of($"{Markup.Trusted("**x**")} at {DateTimeOffset.UnixEpoch}").Value);

    [Theory]
    [InlineData("one", "> one")]
    [InlineData("one\n\n# two\n    three", "> one\n> \n> \\# two\n> three")]
    [InlineData("> nested\r\n- list", "> \\> nested\n> \\- list")]
    [InlineData("a\u2028b", "> a\n> b")]
    [InlineData("", "> ")]
    public void A_quotation_holds_every_line_inside(string text, string source) => Assert.Equal(source, Markup.Quote(text).Value);

    [Theory]
    [InlineData("x", "```\nx\n```")]
    [InlineData("```\nout?\n```", "````\n```\nout?\n```\n````")]
    [InlineData("`````` ", "```````\n`````` \n```````")]
    [InlineData("@everyone <b>\n\n", "```\n@everyone <b>\n```")]
    public void A_block_of_code_has_a_fence_longer_than_any_inside(string text, string source) =>
        Assert.Equal(source, Markup.CodeBlock(text).Value);

    [Theory]
    [InlineData("room", "ml", "t7", "place:room/ml/t7")]
    [InlineData("room", "ml", null, "place:room/ml")]
    [InlineData("T02", "C9", "1700000000.000100", "place:T02/C9/1700000000.000100")]
    [InlineData("a b", "c)(d", "e/f%<>\\\n", "place:a%20b/c%29%28d/e%2Ff%25%3C%3E%5C%0A")]
    public void A_link_to_a_place_comes_back_as_it_went(string workspace, string channel, string? thread, string destination)
    {
        var place = new Place(new ChannelRef("fake", workspace, channel), thread);

        Assert.Equal(destination, PlaceLink.Of(place));
        Assert.Equal(place, PlaceLink.Parse("fake", destination));
    }

    [Theory]
    [InlineData("")]
    [InlineData("place:")]
    [InlineData("place:room")]
    [InlineData("place:room/")]
    [InlineData("place:room//t7")]
    [InlineData("place:room/ml/")]
    [InlineData("place:room/ml/t7/12")]
    [InlineData("PLACE:room/ml")]
    [InlineData("javascript:room/ml")]
    [InlineData("https://example.org/ml")]
    public void What_names_no_place_is_no_link_to_one(string destination) => Assert.Null(PlaceLink.Parse("fake", destination));

    [Fact]
    public void The_text_of_a_link_cannot_end_it() => Assert.Equal(
        "see [\\]\\(https\\://evil\\.example\\)](place:room/ml/t7)",
        Markup.Of($"see {Markup.Link("](https://evil.example)", new Place(new ChannelRef("fake", "room", "ml"), "t7"))}").Value);

    [Fact]
    public void Without_a_place_a_link_is_its_text() => Assert.Equal("a\\.b", Markup.Link("a.b", null).Value);

    [Fact]
    public void Parts_are_joined_without_the_empty_ones()
    {
        Assert.Equal("a\n\nb", Markup.Paragraphs(Markup.Of($"a"), Markup.Empty, Markup.Of($"b")).Value);
        Assert.Equal("a  \nb", Markup.Lines(Markup.Of($"a"), Markup.Empty, Markup.Of($"b")).Value);
        Assert.Equal("- a\n- b", Markup.Bullets(Markup.Of($"a"), Markup.Of($"b")).Value);
    }

    [Fact]
    public void Numbers_and_dates_are_escaped_like_text() =>
        Assert.Equal("\\-1\\.5 2026\\-11\\-23", Markup.Of($"{-1.5m} {DateOnly.FromDateTime(Some.Monday.UtcDateTime):yyyy-MM-dd}").Value);

    [Theory]
    [InlineData("answer:17", "answer", 17L, null)]
    [InlineData("add:17:1234.5678", "add", 17L, "1234.5678")]
    [InlineData("add:17:a:b", "add", 17L, "a:b")]
    public void A_button_id_comes_back_as_it_went(string text, string verb, long target, string? detail)
    {
        Assert.Equal(new ButtonId(verb, target, detail), ButtonId.Parse(text));
        Assert.Equal(text, new ButtonId(verb, target, detail).ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("answer")]
    [InlineData("answer:x")]
    public void A_forged_button_id_is_none(string text) => Assert.Null(ButtonId.Parse(text));
}
