using StudyBot.Core.Text;
using Xunit;

namespace StudyBot.Core.Tests.Text;

public sealed class CodeSpanTests
{
    [Theory]
    [InlineData("ml-daily", "`ml-daily`")]
    [InlineData("*bold* <@everyone>", "`*bold* <@everyone>`")]
    [InlineData("` out `", "`' out '`")]
    [InlineData("two\nlines", "`two lines`")]
    [InlineData("in\u200bvisi\u202eble\u0000", "`invisible`")]
    [InlineData("", "` `")]
    [InlineData("\u200b", "` `")]
    public void Words_stay_inside_one_code_span(string text, string expected) => Assert.Equal(expected, CodeSpan.Of(text).Value);

    [Fact]
    public void Half_a_surrogate_pair_is_shown_as_unknown() => Assert.Equal("`a\ufffd`", CodeSpan.Of("a\ud83d").Value);

    [Fact]
    public void Long_text_is_cut() => Assert.Equal($"`{new string('a', 160)}…`", CodeSpan.Of(new string('a', 1_000_000)).Value);
}
