using StudyBot.Core.Scoring.Patterns;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Patterns;

public sealed class PatternParserTests
{
    [Theory]
    [InlineData("monitor", "monitor ~4")]
    [InlineData("label* delay*/late ~6", "label* delay*/late ~6")]
    [InlineData("point_in_time", "point_in_time ~4")]
    [InlineData("@drift retrain*/circuit_break*", "@drift retrain*/circuit_break* ~4")]
    [InlineData("  Random   SPLIT ~0 ", "random split ~0")]
    [InlineData("c++/c#/f1/p99/%/0.99/don't/n't", "c++/c#/f1/p99/%/0.99/don't/n't ~4")]
    [InlineData("a b c d ~12", "a b c d ~12")]
    [InlineData("5%/1,000/naïve/Don’t", "5_%/1000/naive/don't ~4")]
    public void Patterns_are_read(string text, string parts)
    {
        Assert.True(PatternParser.TryParse(text, out var pattern, out var problem), problem);

        Assert.Equal(parts, Written(pattern!));
    }

    [Theory]
    [InlineData("", "The pattern is empty")]
    [InlineData("~3", "The pattern is empty")]
    [InlineData("a b c d e", "has 5 terms, and 4 is the most")]
    [InlineData("drift ~13", "'~13' is not a window: write ~0 to ~12")]
    [InlineData("drift ~x", "'~x' is not a window")]
    [InlineData("~3 drift", "the window comes last")]
    [InlineData("random split~3", "put a space before the ~")]
    [InlineData("re*", "at least 3 letters before the star")]
    [InlineData("over*fit", "a star inside the word")]
    [InlineData("late//delay", "empty option")]
    [InlineData("late/", "empty option")]
    [InlineData("k-fold", "write 'k_fold'")]
    [InlineData("early__stopping", "underscore without a word")]
    [InlineData("@", "not the name of a synonym set")]
    [InlineData("@data.drift", "not the name of a synonym set")]
    [InlineData("10:15", "not a word of an answer")]
    [InlineData("(drift)", "not a word of an answer")]
    [InlineData("'", "not a word of an answer")]
    public void Mistakes_are_explained_to_the_author(string text, string explanation)
    {
        Assert.False(PatternParser.TryParse(text, out var pattern, out var problem));

        Assert.Null(pattern);
        Assert.Contains(explanation, problem);
    }

    private static string Written(Pattern pattern) =>
        string.Join(' ', pattern.Terms.Select(term => string.Join('/', term.Options.Select(Written)))) + $" ~{pattern.Slack}";

    private static string Written(PatternOption option) =>
        option.SetName is { } name ? "@" + name : string.Join('_', option.Words.Select(word => word.Text + (word.IsPrefix ? "*" : "")));
}
