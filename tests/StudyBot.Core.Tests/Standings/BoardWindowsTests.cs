using StudyBot.Core.Standings;
using Xunit;

namespace StudyBot.Core.Tests.Standings;

public sealed class BoardWindowsTests
{
    [Theory]
    [InlineData(BoardWindow.Day, "2026-11-25", "2026-11-25", "2026-11-25")]
    [InlineData(BoardWindow.Week, "2026-11-23", "2026-11-23", "week of 2026-11-23")]
    [InlineData(BoardWindow.Week, "2026-11-29", "2026-11-23", "week of 2026-11-23")]
    [InlineData(BoardWindow.Week, "2027-01-01", "2026-12-28", "week of 2026-12-28")]
    [InlineData(BoardWindow.Month, "2026-11-30", "2026-11-01", "2026-11")]
    [InlineData(BoardWindow.Season, "2026-12-31", "2026-10-01", "season 2026, quarter 4")]
    [InlineData(BoardWindow.Season, "2026-03-31", "2026-01-01", "season 2026, quarter 1")]
    [InlineData(BoardWindow.All, "2026-11-25", "0001-01-01", "all time")]
    public void A_window_begins_where_calendars_say(BoardWindow window, string date, string start, string words)
    {
        Assert.Equal(DateOnly.Parse(start), BoardWindows.StartOf(window, DateOnly.Parse(date)));
        Assert.Equal(words, BoardWindows.Describe(window, BoardWindows.StartOf(window, DateOnly.Parse(date))));
    }
}
