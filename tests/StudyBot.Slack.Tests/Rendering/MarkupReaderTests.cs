using System.Text.Json;
using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Blocks;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Rendering;

namespace StudyBot.Slack.Tests.Rendering;

public sealed class MarkupReaderTests
{
    [Theory]
    [InlineData("**bold** *italic* ~~gone~~ `code`", "[bold:b] [italic:i] [gone:s] [code:c]")]
    [InlineData("***both***", "[both:bi]")]
    [InlineData("# Heading", "[Heading:b]")]
    [InlineData("one\ntwo", "one two")]
    [InlineData("one  \ntwo", "one\ntwo")]
    [InlineData("one\n\ntwo", "one\n\ntwo")]
    [InlineData("> one\n> two", "> one\ntwo")]
    [InlineData("- a\n  - b\n- c", "- a\n  - b\n- c")]
    [InlineData("3. a\n4. b", "3. a\n4. b")]
    [InlineData("a <b>bold</b> tag", "a <b>bold</b> tag")]
    [InlineData("&lt;!channel&gt; &amp;", "<!channel> &")]
    [InlineData("[text](https://example.org/a)", "(text https://example.org/a)")]
    [InlineData("[https://a.example](https://b.example)", "(https://b.example/ https://b.example/)")]
    [InlineData("[text](javascript:alert(1))", "text")]
    [InlineData("[#practice](place:T1/C2)", "#C2")]
    [InlineData("Closes <time:1900000000>.", "Closes @1900000000.")]
    [InlineData("```sql\nselect 1\n\nfrom t\n```", "```\nselect 1\n\nfrom t\n```")]
    [InlineData("| Model | AUC |\n| --- | ---: |\n| base | 0.7 |", "```\nModel  AUC\n-----  ---\nbase   0.7\n```")]
    public void Markup_is_drawn_with_what_Slack_has(string markup, string outline)
    {
        Assert.Equal(outline, Outline(RichTextWriter.Write(MarkupReader.Read(Markup.Trusted(markup)))));
    }

    [Fact]
    public void Anybodys_words_are_text_and_nothing_but_text()
    {
        const string Hostile = "@everyone <!channel> <@U1> *bold* _it_ `code` ~no~ <https://a.example|x> :smile: &amp;";

        Assert.Equal(Hostile, Outline(RichTextWriter.Write(MarkupReader.Read(Markup.Of($"{Hostile}")))));
    }

    [Fact]
    public void Small_print_keeps_Slacks_own_marks_from_meaning_anything()
    {
        var text = Mrkdwn.Of(MarkupReader.ReadLine(Markup.Of($"<!channel> **x** {"_y_ <@U1>"} & [a](https://a.example)")), room: 500);

        Assert.DoesNotContain("<!", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<@", text, StringComparison.Ordinal);
        Assert.Contains("*x*", text, StringComparison.Ordinal);
        Assert.DoesNotContain("_y_", text, StringComparison.Ordinal);
        Assert.Contains("<https://a.example/|a>", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Nesting_beyond_measure_is_shown_as_it_stands()
    {
        Assert.StartsWith(">>>", Outline(RichTextWriter.Write(MarkupReader.Read(Markup.Trusted(new string('>', 5_000) + " deep")))), StringComparison.Ordinal);
    }

    /// <summary>What the block says, read from the JSON that is sent.</summary>
    private static string Outline(RichTextBlock block)
    {
        var message = new OutgoingMessage { Channel = "C1", Text = "", Blocks = [block] };
        var json = JsonNode.Parse(JsonSerializer.Serialize(message, SlackJson.Default.OutgoingMessage))!["blocks"]![0]!;
        return string.Join('\n', json["elements"]!.AsArray().Select(part => Part(part!)));
    }

    private static string Part(JsonNode part) => (string)part["type"]! switch
    {
        "rich_text_section" => Inlines(part),
        "rich_text_quote" => "> " + Inlines(part),
        "rich_text_preformatted" => $"```\n{Inlines(part)}\n```",
        _ => string.Join('\n', part["elements"]!.AsArray().Select((item, index) =>
            new string(' ', 2 * ((int?)part["indent"] ?? 0)) + Marker(part, index) + Inlines(item!))),
    };

    private static string Marker(JsonNode list, int index) => (string)list["style"]! == "ordered" ? $"{((int?)list["offset"] ?? 0) + index + 1}. " : "- ";

    private static string Inlines(JsonNode section) => string.Concat(section["elements"]!.AsArray().Select(element => (string)element!["type"]! switch
    {
        "text" when element["style"] is { } style => $"[{element["text"]}:{Flags(style)}]",
        "text" => (string)element["text"]!,
        "link" => $"({element["text"]} {element["url"]})",
        "channel" => $"#{element["channel_id"]}",
        "date" => $"@{element["timestamp"]}",
        var type => $"<{type}>",
    }));

    private static string Flags(JsonNode style) => string.Concat(style.AsObject().Select(flag => flag.Key[0]));
}
