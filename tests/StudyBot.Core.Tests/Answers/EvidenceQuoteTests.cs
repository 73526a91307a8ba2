using StudyBot.Core.Answers;
using StudyBot.Core.Scoring;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

public sealed class EvidenceQuoteTests
{
    [Theory]
    [InlineData("lower the rate first", "lower the rate", "**lower the rate** first")]
    [InlineData("first lower the rate", "lower the rate", "first **lower the rate**")]
    [InlineData("lower", "lower", "**lower**")]
    [InlineData("first line\nthen lower it\nlast line", "lower", "then **lower** it")]
    [InlineData("first line\r\n  lower  \r\nlast line", "lower", "**lower**")]
    [InlineData("first lower\nthe rate last", "lower\nthe rate", "first **lower the rate** last")]
    [InlineData("so lower it", " lower ", "so **lower** it")]
    [InlineData("a *b* <@1> lower `c` @here", "lower", "a \\*b\\* \\<\\@1\\> **lower** \\`c\\` \\@here")]
    [InlineData("x lower** the** y", "lower** the", "x **lower\\*\\* the**\\*\\* y")]
    public void Span_is_bold_within_its_line(string text, string span, string expected) =>
        Assert.Equal(expected, EvidenceQuote.Of(text, In(text, span)).Value);

    [Theory]
    [InlineData(
        "one two three four five six seven eight nine ten SPAN one two three four five six seven eight nine ten",
        "…four five six seven eight nine ten **SPAN** one two three four five six seven eight…")]
    [InlineData(
        "0123456789012345678901234567890123456789012345 SPAN 0123456789012345678901234567890123456789012345",
        "…**SPAN**…")]
    [InlineData(
        "0 234567890123456789012345678901234567 SPAN 012345678901234567890123456789012345678",
        "0 234567890123456789012345678901234567 **SPAN** 012345678901234567890123456789012345678")]
    public void Long_lines_are_cut_between_words(string text, string expected) =>
        Assert.Equal(expected, EvidenceQuote.Of(text, In(text, "SPAN")).Value);

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(0, 0)]
    [InlineData(0, -1)]
    [InlineData(6, 4)]
    [InlineData(10, 1)]
    [InlineData(int.MaxValue, int.MaxValue)]
    public void Span_outside_the_text_is_shown_as_it_was_quoted(int start, int length) =>
        Assert.Equal("**lower\\!**", EvidenceQuote.Of("the rate.", new Evidence("rate", start, length, "lower!")).Value);

    private static Evidence In(string text, string span) =>
        new("rate", text.IndexOf(span, StringComparison.Ordinal), span.Length, span);
}
