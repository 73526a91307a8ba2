using StudyBot.Core.Text;
using Xunit;

namespace StudyBot.Core.Tests.Text;

public sealed class StoredTextTests
{
    [Theory]
    [InlineData("plain\ttext\nü 🙂", "plain\ttext\nü 🙂")]
    [InlineData("a\0b", "ab")]
    [InlineData("x🙂y🙂z0123456789", "x🙂y🙂z0123456789")]
    public void What_a_database_takes_is_kept(string text, string stored) => Assert.Equal(stored, StoredText.Of(text, 20));

    [Fact]
    public void Half_a_surrogate_pair_is_replaced() => Assert.Equal("a\uFFFDb\uFFFD", StoredText.Of("a\uD800b\uDC00", 20));

    [Fact]
    public void No_character_is_cut_in_two()
    {
        Assert.Equal("abc", StoredText.Of("abc🙂", 4));
        Assert.Equal("abc🙂", StoredText.Of("abc🙂d", 5));
        Assert.Equal("abc…", StoredText.Shorten("abc🙂", 4));
        Assert.Equal("abc🙂", StoredText.Shorten("abc🙂", 5));
    }
}
