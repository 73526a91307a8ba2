using StudyBot.Core.Schedules.Texts;
using Xunit;

namespace StudyBot.Core.Tests.Schedules.Texts;

public class TimeTextTests
{
    [Theory]
    [InlineData("9:00", "09:00")]
    [InlineData("09:00", "09:00")]
    [InlineData("9am", "09:00")]
    [InlineData("9 AM", "09:00")]
    [InlineData("9:30 p.m.", "21:30")]
    [InlineData("21.30", "21:30")]
    [InlineData("12am", "00:00")]
    [InlineData("12:15pm", "12:15")]
    [InlineData(" 0:00 ", "00:00")]
    [InlineData("23:59", "23:59")]
    public void Usual_ways_to_write_a_time_are_read(string text, string expected)
    {
        var isRead = TimeText.TryParse(text, out var time, out var problem);

        Assert.True(isRead, problem);
        Assert.Equal(expected, TimeText.Format(time));
    }

    [Theory]
    [InlineData("9", "\"9\" could be morning or evening; write 09:00 or 21:00.")]
    [InlineData("13", "\"13\" could be morning or evening; write 13:00.")]
    [InlineData("24:00", "write 00:00 for midnight")]
    [InlineData("25:00", "\"25:00\" is past 23:59")]
    [InlineData("9:75", "\"9:75\" has more than 59 minutes")]
    [InlineData("13pm", "\"13pm\" mixes the 12- and the 24-hour clock")]
    [InlineData("0am", "\"0am\" mixes the 12- and the 24-hour clock")]
    [InlineData("nine", "\"nine\" is not a time; write a time of day such as 09:00, 21:30 or 9am.")]
    [InlineData("", "\"\" is not a time")]
    [InlineData("9:5", "\"9:5\" is not a time")]
    public void What_is_no_time_is_explained(string text, string expected)
    {
        Assert.False(TimeText.TryParse(text, out _, out var problem));
        Assert.Contains(expected, problem);
    }
}
