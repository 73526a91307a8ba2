using StudyBot.Core.Chat;
using StudyBot.Playground.Rendering;

namespace StudyBot.Playground.Tests;

/// <summary>Guards against text that becomes markup: whatever a member types, the page gets only the elements named here.</summary>
public sealed class MarkdownHtmlTests
{
    private const string Link = "target=\"_blank\" rel=\"noopener noreferrer nofollow\"";

    [Theory]
    [InlineData("**bold** *italic* `code`", "<p><strong>bold</strong> <em>italic</em> <code>code</code></p>")]
    [InlineData("one\ntwo", "<p>one<br />\ntwo</p>")]
    [InlineData("> said", "<blockquote>\n<p>said</p>\n</blockquote>")]
    [InlineData("# not a heading", "<p># not a heading</p>")]
    [InlineData("@everyone <@1> @here", "<p>@everyone &lt;@1&gt; @here</p>")]
    [InlineData("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>")]
    [InlineData("<img src=x onerror=alert(1)>", "<p>&lt;img src=x onerror=alert(1)&gt;</p>")]
    [InlineData("&lt;b&gt;", "<p>&lt;b&gt;</p>")]
    [InlineData("![alt](https://example.org/x.png)", "<p>alt</p>")]
    [InlineData("[x](javascript:alert(1))", "<p>x</p>")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "<p>x</p>")]
    [InlineData("[x](data:text/html,hi)", "<p>x</p>")]
    [InlineData("[x](//example.org)", "<p>x</p>")]
    [InlineData("[x](/api/room)", "<p>x</p>")]
    [InlineData("<javascript:alert(1)>", "<p>javascript:alert(1)</p>")]
    [InlineData("[x]\n\n[x]: javascript:alert(1)", "<p>x</p>")]
    [InlineData("[x](https://example.org/?a=1&b=\"2)", $"<p><a href=\"https://example.org/?a=1&amp;b=%222\" {Link}>x</a></p>")]
    [InlineData("https://example.org", $"<p><a href=\"https://example.org\" {Link}>https://example.org</a></p>")]
    [InlineData("ftp://example.org", "<p>ftp://example.org</p>")]
    public void What_people_type_becomes_text_and_simple_markup_only(string text, string html)
    {
        Assert.Equal(html, MarkdownHtml.OfPerson(text).Trim());
    }

    [Fact]
    public void Instant_in_a_card_becomes_a_time_element()
    {
        var markup = Markup.Of($"Closes {DateTimeOffset.FromUnixTimeSeconds(1_900_000_000)}.");

        Assert.Equal(
            "<p>Closes <time datetime=\"2030-03-17T17:46:40Z\">17 Mar 2030, 17:46 UTC</time>.</p>",
            MarkdownHtml.OfCard(markup.Value).Trim());
    }

    [Theory]
    [InlineData("<time:99999999999999999999>")]
    [InlineData("<time:9999999999999>")]
    [InlineData("<time:-5>")]
    [InlineData("<time:soon>")]
    public void Instant_that_is_none_stays_text(string text)
    {
        Assert.DoesNotContain("<time", MarkdownHtml.OfCard(text), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<b onclick=alert(1)>x</b>")]
    [InlineData("[a](javascript:alert(1)) <script>")]
    [InlineData("](https://example.org) **x** `y`")]
    public void Hostile_words_in_a_hole_of_a_card_stay_words(string words)
    {
        var html = MarkdownHtml.OfCard(Markup.Of($"You typed: {words}").Value);

        Assert.Equal($"<p>You typed: {System.Net.WebUtility.HtmlEncode(words)}</p>", html.Trim());
    }

    [Theory]
    [InlineData("ml", "12", "#/ml/12")]
    [InlineData("ml", null, "#/ml")]
    [InlineData("m\"l><", "1/2", "#/m%22l%3E%3C/1%2F2")]
    public void Link_to_a_place_in_a_card_leads_there_inside_the_page(string channel, string? thread, string address)
    {
        var markup = Markup.Of($"{Markup.Link("the <round>", PlaygroundRefs.Place(channel, thread))}!");

        Assert.Equal($"<p><a href=\"{address}\">the &lt;round&gt;</a>!</p>", MarkdownHtml.OfCard(markup.Value).Trim());
    }

    [Theory]
    [InlineData("place:elsewhere/ml/12")]
    [InlineData("place:playground")]
    [InlineData("place:playground/ml/12/3")]
    [InlineData("place:playground//javascript")]
    [InlineData("#/ml/12")]
    public void Link_to_no_place_of_the_room_is_its_text(string destination) =>
        Assert.Equal("<p>x</p>", MarkdownHtml.OfCard($"[x]({destination})").Trim());

    [Fact]
    public void Link_to_a_place_that_a_person_types_is_its_text() =>
        Assert.Equal("<p>x</p>", MarkdownHtml.OfPerson("[x](place:playground/ml/12)").Trim());

    [Fact]
    public void Table_in_a_card_is_a_table()
    {
        var html = MarkdownHtml.OfCard("| | accuracy |\n| --- | --- |\n| training | 98 % |");

        Assert.Contains("<td>98 %</td>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Heading_in_a_card_is_a_bold_line_outside_the_page_outline()
    {
        Assert.Equal("<p><strong>Data</strong></p>", MarkdownHtml.OfCard("## Data").Trim());
    }

    [Theory]
    [InlineData('>')]
    [InlineData('[')]
    [InlineData('*')]
    [InlineData('`')]
    [InlineData('<')]
    [InlineData('-')]
    public void Longest_message_of_one_sign_is_drawn(char sign)
    {
        var html = MarkdownHtml.OfPerson(new string(sign, 40_000));

        Assert.NotEqual("", html);
    }
}
