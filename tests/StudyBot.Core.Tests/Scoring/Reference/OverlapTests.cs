using StudyBot.Core.Scoring.Reference;
using Xunit;

namespace StudyBot.Core.Tests.Scoring.Reference;

public sealed class OverlapTests
{
    [Fact]
    public void Share_counts_what_is_wanted()
    {
        Assert.Equal(0.5, Overlap.Share([1, 2], [2, 3, 4]));
        Assert.Equal(0, Overlap.Share<int>([], [1]));
    }

    [Fact]
    public void Weights_decide_what_a_share_is_worth() =>
        Assert.Equal(0.75, Overlap.WeightedShare([1, 2], [2], stem => stem == 2 ? 3 : 1));

    [Fact]
    public void Dice_is_twice_the_common_over_all()
    {
        Assert.Equal(0.4, Overlap.Dice<int>([1, 2], [2, 3, 4]), 12);
        Assert.Equal(0, Overlap.Dice<int>([], []));
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3 }, new[] { 1, 9, 2, 9, 3 }, 3)]
    [InlineData(new[] { 1, 2, 3 }, new[] { 3, 2, 1 }, 1)]
    [InlineData(new int[0], new[] { 1 }, 0)]
    public void Common_sequence_keeps_the_order(int[] one, int[] other, int length) =>
        Assert.Equal(length, Overlap.CommonSequence(one, other));

    [Theory]
    [InlineData("batery", true)]
    [InlineData("batteries", true)]
    [InlineData("bulb", false)]
    public void Misspelt_words_are_alike(string typed, bool isAlike)
    {
        var stems = new StemTable();
        var wanted = StemmedText.Read("battery", stems).Different;

        Assert.Equal(isAlike, new StemLikeness(stems).Share(wanted, StemmedText.Read(typed, stems).Set) > 0.5);
    }
}
