using StudyBot.Core.Schedules.Texts;
using Xunit;

namespace StudyBot.Core.Tests.Schedules.Texts;

public class DateTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("2026-12-24", "2026-12-24")]
    [InlineData("2026-1-5", "2026-01-05")]
    [InlineData("today", "2026-11-20")]
    [InlineData(" Tomorrow ", "2026-11-21")]
    [InlineData("24 Dec", "2026-12-24")]
    [InlineData("24 December 2027", "2027-12-24")]
    [InlineData("Dec 24", "2026-12-24")]
    [InlineData("December 24th, 2026", "2026-12-24")]
    [InlineData("24. Dec", "2026-12-24")]
    [InlineData("20 Nov", "2026-11-20")]
    [InlineData("19 Nov", "2027-11-19")]
    [InlineData("29 Feb", "2028-02-29")]
    public void Dates_are_read_relative_to_today(string text, string expected)
    {
        var isRead = DateText.TryParse(text, Today, out var date, out var problem);

        Assert.True(isRead, problem);
        Assert.Equal(expected, DateText.Format(date));
    }

    [Theory]
    [InlineData("2026-02-30", "\"2026-02-30\" is in no calendar")]
    [InlineData("31 Apr", "\"31 apr\" is in no calendar")]
    [InlineData("29 Feb 2027", "\"29 feb 2027\" is in no calendar")]
    [InlineData("1026-01-01", "is in no calendar")]
    [InlineData("24 Dex", "\"dex\" is not a month")]
    [InlineData("24 Decembre", "\"decembre\" is not a month (did you mean december?)")]
    [InlineData("tomorow", "(did you mean tomorrow?)")]
    [InlineData("12/11/2026", "is not a date; write a date such as 2026-12-24, 24 Dec, today or tomorrow.")]
    [InlineData("next monday", "\"next monday\" is not a date")]
    [InlineData("", "\"\" is not a date")]
    public void What_is_no_date_is_explained(string text, string expected)
    {
        Assert.False(DateText.TryParse(text, Today, out _, out var problem));
        Assert.Contains(expected, problem);
    }

    [Fact]
    public void The_29th_of_february_is_found_across_a_century_without_one()
    {
        Assert.True(DateText.TryParse("29 Feb", new DateOnly(2096, 3, 1), out var date, out _));
        Assert.Equal(new DateOnly(2104, 2, 29), date);
    }
}
