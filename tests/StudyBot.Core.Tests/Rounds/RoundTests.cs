using StudyBot.Core.Rounds;
using StudyBot.Core.Standings;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Rounds;

/// <summary>A history put back from a copy gives out ids again; a post found by the mark of another round would be taken for this one's.</summary>
public sealed class RoundTests
{
    [Fact]
    public void Round_that_gets_an_id_again_has_other_marks()
    {
        var before = new Round { Id = new RoundId(7), ClaimedAt = Some.Monday };
        var after = new Round { Id = new RoundId(7), ClaimedAt = Some.Monday.AddMilliseconds(1) };

        Assert.Equal(4, new[] { before.QuestionMarker, before.ClosingMarker, after.QuestionMarker, after.ClosingMarker }.Distinct().Count());
    }

    [Fact]
    public void Board_that_gets_an_id_again_has_another_mark()
    {
        var date = new DateOnly(2026, 11, 23);

        Assert.NotEqual(new BoardPost { Id = 7, Date = date }.Marker, new BoardPost { Id = 7, Date = date.AddDays(7) }.Marker);
    }

    [Fact]
    public void Mark_of_the_hundred_millionth_round_is_short_enough_for_every_platform()
    {
        var round = new Round { Id = new RoundId(100_000_000), ClaimedAt = Some.Monday.AddYears(100) };

        Assert.InRange(round.QuestionMarker.Value.Length, 1, 25);
    }
}
