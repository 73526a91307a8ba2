using StudyBot.Core.Schedules.Texts;
using Xunit;

namespace StudyBot.Core.Tests.Schedules.Texts;

public class DurationTextTests
{
    private static readonly TimeSpan Least = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Most = TimeSpan.FromDays(3);

    [Theory]
    [InlineData("24h", 24 * 60, "1d")]
    [InlineData("90m", 90, "1h30m")]
    [InlineData("2d", 2 * 24 * 60, "2d")]
    [InlineData("1d12h", 36 * 60, "1d12h")]
    [InlineData("1D 12H", 36 * 60, "1d12h")]
    [InlineData("2 days", 2 * 24 * 60, "2d")]
    [InlineData("1 hour 5 minutes", 65, "1h5m")]
    [InlineData("36 hrs", 36 * 60, "1d12h")]
    [InlineData("30min", 30, "30m")]
    [InlineData("3d", 3 * 24 * 60, "3d")]
    public void Lengths_are_read_and_written(string text, int minutes, string canonical)
    {
        var isRead = DurationText.TryParse(text, Least, Most, out var duration, out var problem);

        Assert.True(isRead, problem);
        Assert.Equal(TimeSpan.FromMinutes(minutes), duration);
        Assert.Equal(canonical, DurationText.Format(duration));
    }

    [Theory]
    [InlineData("29m", "\"29m\" is too short; write something from 30m to 3d.")]
    [InlineData("0h", "\"0h\" is too short; write something from 30m to 3d.")]
    [InlineData("3d1m", "\"3d1m\" is too long; write something from 30m to 3d.")]
    [InlineData("99999h", "\"99999h\" is too long")]
    [InlineData("90", "\"90\" has no unit; write days, hours and minutes such as 24h, 90m or 1d12h.")]
    [InlineData("", "\"\" is not a length of time")]
    [InlineData("12h1d", "\"12h1d\" is not a length of time")]
    [InlineData("-2h", "\"-2h\" is not a length of time")]
    [InlineData("1.5h", "\"1.5h\" is not a length of time")]
    public void What_is_no_length_is_explained(string text, string expected)
    {
        Assert.False(DurationText.TryParse(text, Least, Most, out _, out var problem));
        Assert.Contains(expected, problem);
    }

    [Fact]
    public void No_time_at_all_is_written_in_minutes()
    {
        Assert.Equal("0m", DurationText.Format(TimeSpan.FromSeconds(59)));
    }
}
