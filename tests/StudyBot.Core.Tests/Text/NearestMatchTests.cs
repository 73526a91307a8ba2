using StudyBot.Core.Text;
using Xunit;

namespace StudyBot.Core.Tests.Text;

public sealed class NearestMatchTests
{
    [Theory]
    [InlineData("track", "track", 0)]
    [InlineData("TRACK", "track", 0)]
    [InlineData("trak", "track", 1)]
    [InlineData("trackk", "track", 1)]
    [InlineData("trakc", "track", 1)]
    [InlineData("rtakc", "track", 2)]
    [InlineData("ca", "abc", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void Distance_counts_slips_of_the_finger(string left, string right, int expected)
    {
        Assert.Equal(expected, NearestMatch.Distance(left, right, bound: 10));
        Assert.Equal(expected, NearestMatch.Distance(right, left, bound: 10));
    }

    [Fact]
    public void Bounded_distance_agrees_with_the_unbounded_one_up_to_the_bound()
    {
        var words = (from a in "abc" from b in "abc" from c in "abc" from d in "abc" select $"{a}{b}{c}{d}").ToList();

        foreach (var (left, right) in words.SelectMany(left => words, (left, right) => (left, right[1..])))
        {
            var distance = NearestMatch.Distance(left, right, bound: 10);

            Assert.All([0, 1, 2, 3], bound => Assert.Equal(Math.Min(distance, bound + 1), NearestMatch.Distance(left, right, bound)));
        }
    }

    [Theory]
    [InlineData("trak", "track")]
    [InlineData("baord", "board")]
    [InlineData("Europe/Berln", "Europe/Berlin")]
    [InlineData("shwo", "show")]
    [InlineData("sho", "show")]
    [InlineData("shock", null)]
    [InlineData("elephant", null)]
    [InlineData("", null)]
    public void The_nearest_candidate_within_reach_is_found(string typed, string? expected) =>
        Assert.Equal(expected, NearestMatch.Find(typed, ["board", "track", "show", "Europe/Berlin", "Europe/Dublin"]));

    [Fact]
    public void Ties_do_not_depend_on_the_order_of_the_candidates()
    {
        string[] candidates = ["cat", "bat", "hat"];

        Assert.Equal("bat", NearestMatch.Find("rat", candidates));
        Assert.Equal("bat", NearestMatch.Find("rat", candidates.Reverse()));
    }

    [Fact]
    public void A_tie_goes_to_the_longer_common_beginning() => Assert.Equal("show", NearestMatch.Find("shop", ["chop", "show", "slop"]));

    [Fact]
    public void Endless_words_match_nothing() => Assert.Null(NearestMatch.Find(new string('a', 1_000_000), [new string('a', 1_000_000)]));
}
