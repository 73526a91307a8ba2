using StudyBot.Core.Scoring.Judge.Mirror;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Judge;

public sealed class NeutralVariantTests
{
    [Theory]
    [InlineData(NeutralChange.Bulleted)]
    [InlineData(NeutralChange.Padded)]
    [InlineData(NeutralChange.Reordered)]
    [InlineData(NeutralChange.Instructed)]
    public void No_word_of_the_answer_is_lost(NeutralChange change)
    {
        var variant = NeutralVariant.Of(Some.GoodAnswer, change);

        Assert.NotEqual(Some.GoodAnswer, variant);
        Assert.Empty(Some.GoodAnswer.Split(' ').Except(variant.Split([' ', '\n'])));
    }

    [Fact]
    public void Only_words_that_carry_nothing_are_left_out() => Assert.Equal(
        "I would check the split, because it is random.",
        NeutralVariant.Of("I would basically just check the split, because actually it is really very random.", NeutralChange.Shorter));
}
