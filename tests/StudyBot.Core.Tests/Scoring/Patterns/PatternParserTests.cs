using StudyBot.Core.Scoring.Patterns;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Patterns;

public sealed class PatternParserTests
{
    private const string NotAWord =
        "is not a word of an answer; words are letters and digits with an apostrophe, numbers such as 0.99, '%', 'c++' and 'c#'.";

    [Theory]
    [InlineData("monitor", "monitor ~4")]
    [InlineData("label* delay*/late ~6", "label* delay*/late ~6")]
    [InlineData("point_in_time", "point_in_time ~4")]
    [InlineData("roll_back*", "roll_back* ~4")]
    [InlineData("@drift retrain*/circuit_break*", "@drift retrain*/circuit_break* ~4")]
    [InlineData("@drift_2/psi model*/data", "@drift_2/psi model*/data ~4")]
    [InlineData("  Random   SPLIT ~0 ", "random split ~0")]
    [InlineData("random\u00a0split", "random split ~4")]
    [InlineData("a b c d ~12", "a b c d ~12")]
    public void Patterns_are_read(string text, string parts) => Assert.Equal(parts, Written(Read(text)));

    [Theory]
    [InlineData("c++/c#/f1/p99/k_fold/50/don't/n't", "c++/c#/f1/p99/k_fold/50/don't/n't")]
    [InlineData("%/5%/p95%", "%/5_%/p95_%")]
    [InlineData("0.99/1,000/99.9%", "0.99/1000/99.9_%")]
    [InlineData("naïve/nai\u0308ve/straße/Don’t", "naive/naive/strasse/don't")]
    public void Words_are_read_as_in_an_answer(string text, string words) => Assert.Equal($"{words} ~4", Written(Read(text)));

    [Theory]
    [InlineData("", "it has no term; write one to 4, as in 'label* delay*/late'.")]
    [InlineData("~3", "it has no term; write one to 4, as in 'label* delay*/late'.")]
    [InlineData(
        "a b c d e",
        "it has 5 terms, and 4 is the most; join words that stand next to each other with '_' and alternatives with '/', or leave some out.")]
    [InlineData("drift ~13", "'~13' is not a window; write ~0 to ~12, the words that may stand between the terms.")]
    [InlineData("drift ~-1", "'~-1' is not a window; write ~0 to ~12, the words that may stand between the terms.")]
    [InlineData("drift ~+1", "'~+1' is not a window; write ~0 to ~12, the words that may stand between the terms.")]
    [InlineData("drift ~", "'~' is not a window; write ~0 to ~12, the words that may stand between the terms.")]
    [InlineData("drift ~x", "'~x' is not a window; write ~0 to ~12, the words that may stand between the terms.")]
    [InlineData("data ~3 drift", "'~3' stands before a term; the window comes last, as in 'label* delay* ~6'.")]
    [InlineData("split~3", "'split~3' has a window stuck to a word; put a space before the '~', as in 'random split ~3'.")]
    [InlineData("data/ drift", "'data/' has nothing before or after a '/'; a slash separates two options, as in 'late/delay*'.")]
    [InlineData("late//delay", "'late//delay' has nothing before or after a '/'; a slash separates two options, as in 'late/delay*'.")]
    [InlineData("k-fold", "'k-fold' has a hyphen, which separates words in answers; write 'k_fold'.")]
    [InlineData("early__stop", "'early__stop' has a '_' without a word on either side; write words next to each other as in 'early_stopping'.")]
    [InlineData("time_", "'time_' has a '_' without a word on either side; write words next to each other as in 'early_stopping'.")]
    public void Mistakes_are_explained_to_the_author(string text, string sentence) => Assert.Equal(sentence, ProblemOf(text));

    [Theory]
    [InlineData("re*")]
    [InlineData("roll_ba*")]
    [InlineData("95%*")]
    [InlineData("*")]
    public void Short_beginnings_match_too_much(string text)
    {
        var word = text.Split('_')[^1];

        Assert.Equal($"'{word}' is too short a beginning; give at least 3 letters before the star, or write whole words.", ProblemOf(text));
    }

    [Theory]
    [InlineData("over*fit")]
    [InlineData("*leak")]
    [InlineData("leak**")]
    public void Star_only_ends_a_word(string word) =>
        Assert.Equal($"'{word}' has a star that is not at its end; a star stands for any ending, as in 'regulari*'.", ProblemOf(word));

    [Theory]
    [InlineData("@")]
    [InlineData("@Drift")]
    [InlineData("@2nd")]
    [InlineData("@drift*")]
    [InlineData("@data.drift")]
    [InlineData("@data-drift")]
    public void Set_is_named_as_where_it_is_defined(string option) => Assert.Equal(
        $"'{option}' is not the name of a synonym set; write '@' and its lower-case letters, digits and '_', as in '@drift'.", ProblemOf(option));

    [Theory]
    [InlineData("10:15")]
    [InlineData("(drift)")]
    [InlineData("time.")]
    [InlineData("a,b")]
    [InlineData("1,00")]
    [InlineData("c+")]
    [InlineData("#tag")]
    [InlineData("'")]
    [InlineData("https:")]
    [InlineData("\u200b")]
    [InlineData("🙂")]
    public void Signs_that_answers_lose_make_no_word(string word) => Assert.Equal($"'{word}' {NotAWord}", ProblemOf(word));

    [Fact]
    public void Synonym_sets_of_a_pattern_are_named_once() =>
        Assert.Equal(["drift", "skew"], Read("@drift/@skew model @drift ~3").SetNames);

    private static Pattern Read(string text)
    {
        Assert.True(PatternParser.TryParse(text, out var pattern, out var problem), problem);
        return pattern;
    }

    private static string ProblemOf(string text)
    {
        Assert.False(PatternParser.TryParse(text, out var pattern, out var problem));
        Assert.Null(pattern);
        return problem;
    }

    private static string Written(Pattern pattern) =>
        string.Join(' ', pattern.Terms.Select(term => string.Join('/', term.Options.Select(Written)))) + $" ~{pattern.Slack}";

    private static string Written(PatternOption option) =>
        option.SetName is { } name ? "@" + name : string.Join('_', option.Words.Select(word => word.Text + (word.IsPrefix ? "*" : "")));
}
