using StudyBot.Core.Scoring.Stemming;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Stemming;

public sealed class DomainWordsTests
{
    [Theory]
    [InlineData("precision", "precise")]
    [InlineData("generalise", "general")]
    [InlineData("normalized", "normal")]
    [InlineData("importance", "import")]
    [InlineData("news", "new")]
    [InlineData("loss", "lose")]
    [InlineData("policy", "police")]
    public void Different_ideas_keep_different_stems(string word, string other)
    {
        Assert.NotEqual(Stem(word), Stem(other));
    }

    [Theory]
    [InlineData("bias", "biased")]
    [InlineData("loss", "losses")]
    [InlineData("index", "indices")]
    [InlineData("label", "labelled")]
    [InlineData("labeled", "labelled")]
    [InlineData("normalise", "normalization")]
    [InlineData("analysis", "analyzed")]
    [InlineData("behaviour", "behavior")]
    [InlineData("recall", "recalled")]
    public void Forms_and_spellings_of_a_word_share_a_stem(string word, string other)
    {
        Assert.Equal(Stem(word), Stem(other));
    }

    private static string Stem(string word)
    {
        Span<char> room = stackalloc char[Porter2.LongestWord];
        return DomainWords.Stem(word, room).ToString();
    }
}
