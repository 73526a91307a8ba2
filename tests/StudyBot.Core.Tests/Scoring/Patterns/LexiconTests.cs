using StudyBot.Core.Scoring.Patterns;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Patterns;

public sealed class LexiconTests
{
    [Theory]
    [InlineData("leakage", true)]
    [InlineData("lekaage", true)]
    [InlineData("leakkage", true)]
    [InlineData("leakige", false)]
    [InlineData("elakage", false)]
    [InlineData("leakages", true)]
    public void Long_word_with_one_slip_is_the_word_that_was_meant(string written, bool isFound)
    {
        var lexicon = new Lexicon();
        var number = lexicon.NumberOfStem("leakage");

        Assert.Equal(isFound ? [number] : [], lexicon.Find(written));
    }

    [Fact]
    public void Short_word_with_a_slip_may_be_another_word()
    {
        var lexicon = new Lexicon();
        lexicon.NumberOfStem("trials");

        Assert.Empty(lexicon.Find("trails"));
    }

    [Fact]
    public void Between_two_words_nothing_is_guessed()
    {
        var lexicon = new Lexicon();
        lexicon.NumberOfStem("paldorim");
        Assert.NotEmpty(lexicon.Find("pladorim"));

        lexicon = new Lexicon();
        lexicon.NumberOfStem("paldorim");
        lexicon.NumberOfStem("pladroim");
        Assert.Empty(lexicon.Find("pladorim"));
    }

    [Fact]
    public void Slip_is_looked_for_only_where_the_word_says_nothing_itself()
    {
        var lexicon = new Lexicon();
        lexicon.NumberOfStem("causal");
        var casual = lexicon.NumberOfStem("casually");

        Assert.Equal([casual], lexicon.Find("casually"));
    }
}
