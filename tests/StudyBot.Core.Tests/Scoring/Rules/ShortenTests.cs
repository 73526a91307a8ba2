using StudyBot.Core.Scoring.Rules;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Rules;

public sealed class ShortenTests
{
    [Theory]
    [InlineData("short enough", 20, "short enough")]
    [InlineData("cut between, words here", 13, "cut between…")]
    public void Sentences_are_cut_between_words_and_marked(string text, int most, string cut)
    {
        Assert.Equal(cut, Shorten.Sentence(text, most));
    }

    [Theory]
    [InlineData("one line\nand more", 20, "one line")]
    [InlineData("cut between words", 12, "cut between")]
    [InlineData("unbreakable", 5, "unbre")]
    [InlineData("ab😀cd", 3, "ab")]
    public void Quotations_stay_verbatim(string text, int most, string cut)
    {
        Assert.Equal(cut, Shorten.Quote(text, most));
        Assert.StartsWith(cut, text);
    }
}
