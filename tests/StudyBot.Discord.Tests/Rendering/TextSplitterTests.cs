using StudyBot.Core.Chat;
using StudyBot.Discord.Rendering;

namespace StudyBot.Discord.Tests.Rendering;

/// <summary>Guards against cuts that change what a text means, lose some of it, or exceed what Discord takes.</summary>
public sealed class TextSplitterTests
{
    private const int Room = 500;

    [Fact]
    public void Text_that_fits_stays_whole()
    {
        Assert.Equal(["one\n\ntwo"], TextSplitter.Split("one\n\ntwo", Room));
    }

    [Fact]
    public void Cut_is_made_between_paragraphs_where_possible()
    {
        var (first, second) = (new string('a', 300), new string('b', 300));

        Assert.Equal([first, second], TextSplitter.Split($"{first}\n\n{second}", Room));
    }

    [Fact]
    public void Code_that_goes_on_is_closed_and_opened_again()
    {
        var code = string.Join('\n', Enumerable.Range(0, 60).Select(number => $"line number {number}"));

        var pieces = TextSplitter.Split($"before\n\n```sql\n{code}\n```\n\nafter", Room);

        Assert.All(pieces, piece => Assert.Equal(0, piece.Split('\n').Count(CodeFence.IsFence) % 2));
        Assert.All(pieces.Skip(1), piece => Assert.StartsWith("```sql\n", piece, StringComparison.Ordinal));
        Assert.EndsWith("```\n\nafter", pieces[^1], StringComparison.Ordinal);
        Assert.Equal(code, string.Join('\n', pieces.SelectMany(piece => piece.Split('\n')).Where(line => line.StartsWith("line", StringComparison.Ordinal))));
    }

    [Fact]
    public void Long_line_of_a_quotation_goes_on_as_a_quotation()
    {
        var words = string.Join(' ', Enumerable.Range(0, 300).Select(number => $"word{number}"));

        var pieces = TextSplitter.Split($"> {words}", Room);

        Assert.All(pieces, piece => Assert.StartsWith("> word", piece, StringComparison.Ordinal));
        Assert.Equal(words, string.Join(' ', pieces.Select(piece => piece[2..])));
    }

    [Theory]
    [InlineData("`some code that is @everyone`")]
    [InlineData("[a link of words](<https://example.org/page>)")]
    [InlineData("<t:1900000000:f>")]
    public void Nothing_is_cut_in_its_middle(string whole)
    {
        var line = string.Join(' ', Enumerable.Repeat(whole, 40));

        var pieces = TextSplitter.Split(line, Room);

        Assert.True(pieces.Count > 1);
        Assert.All(pieces, piece => Assert.Equal("", piece.Replace(whole, "").Trim()));
    }

    [Theory]
    [InlineData("1. first")]
    [InlineData("12) twelfth")]
    [InlineData("-# small")]
    [InlineData("# head")]
    public void Cut_makes_no_list_or_heading_of_what_stood_in_the_middle(string words)
    {
        var pieces = TextSplitter.Split($"{new string('a', Room - 10)} {words}{new string('b', 20)}", Room);

        Assert.Equal(2, pieces.Count);
        Assert.Equal("", DiscordReading.Live(pieces[1]));
        Assert.StartsWith(words, DiscordReading.Shown(pieces[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Escape_and_surrogate_pair_are_never_cut()
    {
        var line = string.Concat(Enumerable.Repeat(@"\*😀", 700));

        var pieces = TextSplitter.Split(line, Room);

        Assert.Equal(line, string.Concat(pieces));
        Assert.All(pieces, piece => Assert.Equal("", piece.Replace(@"\*", "").Replace("😀", "")));
    }

    [Fact]
    public void Hostile_text_of_any_length_fits_stays_text_and_stays_whole()
    {
        Assert.All(HostileText.Samples(300), sample =>
        {
            var text = string.Join('\n', Enumerable.Repeat(string.Concat(Enumerable.Repeat(sample, 40)), 4));
            var whole = MarkupRenderer.Render(Markup.Quote(text));

            var pieces = TextSplitter.Split(whole, Room);

            Assert.All(pieces, piece => Assert.InRange(piece.Length, 1, Room));
            Assert.All(pieces.SelectMany(piece => piece.Split('\n')), line => Assert.Equal("", DiscordReading.Live(Unquoted(line))));
            Assert.Equal(Letters(whole), Letters(string.Join('\n', pieces)));
        });
    }

    private static string Unquoted(string line) => line.StartsWith("> ", StringComparison.Ordinal) ? line[2..] : line;

    /// <summary>All but the space that a cut may take, and the marks of the quotation.</summary>
    private static string Letters(string text) => string.Concat(
        text.Split('\n').SelectMany(line => DiscordReading.Shown(Unquoted(line)).Where(character => !char.IsWhiteSpace(character))));
}
