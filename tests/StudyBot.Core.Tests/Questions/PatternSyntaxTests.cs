using StudyBot.Core.Questions.Reading;
using Xunit;

namespace StudyBot.Core.Tests.Questions;

public sealed class PatternSyntaxTests
{
    [Theory]
    [InlineData("monitor")]
    [InlineData("regulari*")]
    [InlineData("point_in_time")]
    [InlineData("roll_back*")]
    [InlineData("@drift")]
    [InlineData("@drift/psi model*/data")]
    [InlineData("feature* before/prior prediction/label/cutoff ~6")]
    [InlineData("one two three four ~0")]
    [InlineData("wide gap ~12")]
    [InlineData("i_don't_know/can't")]
    [InlineData("c++/c#/f1/p99/k_fold/%/50/0.99/95%/1,000")]
    [InlineData("straße/naïve")]
    public void Pattern_that_follows_the_rules_is_accepted(string pattern) => Assert.Null(PatternSyntax.Check(pattern).Problem);

    [Theory]
    [InlineData(
        "one two three four five",
        "it has 5 terms, expected 1 to 4; join words that stand next to each other with '_' and alternatives with '/'.")]
    [InlineData("~3", "there is no term before '~'.")]
    [InlineData("data drift ~13", "'~13' must be '~' and a number from 0 to 12.")]
    [InlineData("data drift ~-1", "'~-1' must be '~' and a number from 0 to 12.")]
    [InlineData("data drift ~", "'~' must be '~' and a number from 0 to 12.")]
    [InlineData("data ~3 drift", "'~3' must stand at the end.")]
    [InlineData("data/ drift", "there is nothing before or after a '/'.")]
    [InlineData("/data", "there is nothing before or after a '/'.")]
    [InlineData("le*", "'le*' needs at least 3 letters before the star.")]
    [InlineData("roll_ba*", "'roll_ba*' needs at least 3 letters before the star.")]
    [InlineData("*leak", "'*leak' has a star that is not at its end.")]
    [InlineData("leak**", "'leak*' has a star that is not at its end.")]
    [InlineData("k-fold", "'k-fold' has a hyphen, which separates words; write 'k_fold'.")]
    [InlineData("point__in_time", "'point__in_time' has a '_' without a word on either side.")]
    [InlineData("time_", "'time_' has a '_' without a word on either side.")]
    [InlineData("(time)", "'(time)' is no word; expected letters, digits, apostrophes, '%', '+' and '#'.")]
    [InlineData("time.", "'time.' is no word; expected letters, digits, apostrophes, '%', '+' and '#'.")]
    [InlineData("a,b", "'a,b' is no word; expected letters, digits, apostrophes, '%', '+' and '#'.")]
    [InlineData("@", "'@' must be '@' and the name of a synonym set.")]
    [InlineData("@drift*", "'@drift*' must be '@' and the name of a synonym set.")]
    public void Slip_in_a_pattern_is_explained(string pattern, string expected) =>
        Assert.Equal($"Pattern '{pattern}': {expected}", PatternSyntax.Check(pattern).Problem);

    [Fact]
    public void Synonym_sets_of_a_pattern_are_named_once() =>
        Assert.Equal(["drift", "skew"], PatternSyntax.Check("@drift/@skew model @drift ~3").Sets);
}
