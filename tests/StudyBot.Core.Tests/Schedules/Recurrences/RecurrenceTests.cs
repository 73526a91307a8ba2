using StudyBot.Core.Schedules.Recurrences;
using Xunit;

namespace StudyBot.Core.Tests.Schedules.Recurrences;

public class RecurrenceTests
{
    // 2026-11-20 is a Friday.
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void Weekly_includes_its_days_only()
    {
        var recurrence = new Recurrence.Weekly(DaysOfWeek.Of(DayOfWeek.Monday, DayOfWeek.Sunday));

        Assert.Equal([22, 23, 29, 30], Included(recurrence, Friday, 11));
    }

    [Fact]
    public void Every_three_days_counts_from_the_anchor_and_not_before()
    {
        var recurrence = new Recurrence.EveryDays(3, Friday);

        Assert.Equal([20, 23, 26, 29], Included(recurrence, Friday.AddDays(-6), 16));
    }

    [Fact]
    public void Every_two_weeks_begins_with_the_first_listed_day_after_the_anchor()
    {
        var recurrence = new Recurrence.EveryWeeks(2, DaysOfWeek.Of(DayOfWeek.Monday, DayOfWeek.Thursday), Friday);

        var dates = Dates(Friday.AddDays(-14), 50).Where(recurrence.Includes);

        Assert.Equal(
            [new(2026, 11, 23), new(2026, 11, 26), new(2026, 12, 7), new(2026, 12, 10), new(2026, 12, 21), new(2026, 12, 24)],
            dates);
    }

    [Fact]
    public void Every_two_weeks_anchored_in_mid_week_leaves_out_the_days_before()
    {
        var wednesday = new DateOnly(2026, 11, 18);
        var recurrence = new Recurrence.EveryWeeks(2, DaysOfWeek.Of(DayOfWeek.Monday, DayOfWeek.Thursday), wednesday);

        var dates = Dates(wednesday.AddDays(-7), 25).Where(recurrence.Includes);

        Assert.Equal([new(2026, 11, 19), new(2026, 11, 30), new(2026, 12, 3)], dates);
    }

    [Fact]
    public void Sunday_belongs_to_the_week_of_the_monday_before()
    {
        var recurrence = new Recurrence.EveryWeeks(2, DaysOfWeek.Weekend, new DateOnly(2026, 11, 21));

        var dates = Dates(new DateOnly(2026, 11, 16), 21).Where(recurrence.Includes);

        Assert.Equal([new(2026, 11, 21), new(2026, 11, 22), new(2026, 12, 5), new(2026, 12, 6)], dates);
    }

    [Fact]
    public void Day_31_leaves_short_months_out_and_last_does_not()
    {
        var start = new DateOnly(2027, 1, 1);

        var day31 = Dates(start, 120).Where(new Recurrence.DaysOfMonth(MonthDays.Of(31)).Includes);
        var last = Dates(start, 120).Where(new Recurrence.DaysOfMonth(MonthDays.Last).Includes);

        Assert.Equal([new(2027, 1, 31), new(2027, 3, 31)], day31);
        Assert.Equal([new(2027, 1, 31), new(2027, 2, 28), new(2027, 3, 31), new(2027, 4, 30)], last);
    }

    [Fact]
    public void Last_day_of_february_follows_leap_years()
    {
        var last = new Recurrence.DaysOfMonth(MonthDays.Last);

        Assert.True(last.Includes(new DateOnly(2028, 2, 29)));
        Assert.False(last.Includes(new DateOnly(2028, 2, 28)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public void Interval_of_days_outside_the_limits_cannot_be_made(int interval)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Recurrence.EveryDays(interval, Friday));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(13)]
    public void Interval_of_weeks_outside_the_limits_cannot_be_made(int interval)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Recurrence.EveryWeeks(interval, DaysOfWeek.All, Friday));
    }

    [Fact]
    public void Recurrence_without_a_day_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => new Recurrence.Weekly(default));
        Assert.Throws<ArgumentException>(() => new Recurrence.DaysOfMonth(default));
    }

    private static IEnumerable<int> Included(Recurrence recurrence, DateOnly from, int count) =>
        Dates(from, count).Where(recurrence.Includes).Select(date => date.Day);

    private static IEnumerable<DateOnly> Dates(DateOnly from, int count) => Enumerable.Range(0, count).Select(from.AddDays);
}
