using System.Globalization;
using StudyBot.Core.Schedules.Zones;
using Xunit;

namespace StudyBot.Core.Tests.Schedules.Zones;

/// <summary>Guards the named clock changes; <see cref="EveryZoneTests"/> guards all others.</summary>
public class WallClockTests
{
    [Theory]
    [InlineData("Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:00Z", "03:00")]
    [InlineData("America/New_York", "2026-03-08", "02:30", "2026-03-08T07:00Z", "03:00")]
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30Z", "02:30")]
    [InlineData("Pacific/Chatham", "2026-09-27", "03:00", "2026-09-26T14:00Z", "03:45")]
    [InlineData("Africa/Casablanca", "2026-03-22", "02:30", "2026-03-22T02:00Z", "03:00")]
    [InlineData("Africa/Cairo", "2026-04-24", "00:30", "2026-04-23T22:00Z", "01:00")]
    [InlineData("Antarctica/Troll", "2026-03-29", "01:30", "2026-03-29T01:00Z", "03:00")]
    public void Skipped_time_becomes_the_first_valid_minute(string zone, string date, string time, string expected, string shown)
    {
        var wall = WallClock.Resolve(Date(date), Time(time), zone);

        Assert.Equal(Instant(expected), wall.At);
        Assert.Equal(new Anomaly.Gap(Time(shown) - Time(time)), wall.Anomaly);
        Assert.Equal(Time(shown), WallClock.TimeAt(wall.At, zone));
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-11-24T23:40Z", "2026-11-24")] // 00:40
    [InlineData("Europe/Berlin", "2026-11-25T02:59Z", "2026-11-24")]
    [InlineData("Europe/Berlin", "2026-11-25T03:00Z", "2026-11-25")]
    [InlineData("America/New_York", "2026-11-25T05:40Z", "2026-11-24")]
    [InlineData("Europe/Berlin", "2026-03-29T01:59Z", "2026-03-28")] // 03:59 on a morning with an hour less
    [InlineData("Europe/Berlin", "2026-03-29T02:00Z", "2026-03-29")]
    [InlineData("Europe/Berlin", "2026-10-25T02:59Z", "2026-10-24")] // 03:59 on a morning with an hour more
    [InlineData("Europe/Berlin", "2026-10-25T03:00Z", "2026-10-25")]
    public void A_day_that_begins_at_four_begins_at_four_on_the_clock_whatever_the_clock_did(string zone, string at, string date) =>
        Assert.Equal(Date(date), WallClock.DateAt(Instant(at), zone, new TimeOnly(4, 0)));

    [Theory]
    [InlineData("Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30Z")]
    [InlineData("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30Z")]
    [InlineData("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45Z")]
    [InlineData("Pacific/Chatham", "2026-04-05", "03:00", "2026-04-04T13:15Z")]
    [InlineData("Africa/Casablanca", "2026-02-15", "02:30", "2026-02-15T01:30Z")]
    [InlineData("Africa/Cairo", "2026-10-29", "23:30", "2026-10-29T20:30Z")]
    [InlineData("Antarctica/Troll", "2026-10-25", "02:30", "2026-10-25T00:30Z")]
    public void Doubled_time_is_the_first_of_the_two(string zone, string date, string time, string expected)
    {
        var wall = WallClock.Resolve(Date(date), Time(time), zone);

        Assert.Equal(new WallTime(Instant(expected), new Anomaly.Overlap()), wall);
    }

    [Theory]
    [InlineData("Europe/Berlin", "2026-03-28", "09:00", "2026-03-28T08:00Z")]
    [InlineData("Europe/Berlin", "2026-03-29", "09:00", "2026-03-29T07:00Z")]
    [InlineData("Europe/Berlin", "2026-03-30", "09:00", "2026-03-30T07:00Z")]
    [InlineData("Europe/Berlin", "2026-10-25", "09:00", "2026-10-25T08:00Z")]
    [InlineData("Europe/Berlin", "2026-10-26", "09:00", "2026-10-26T08:00Z")]
    [InlineData("Asia/Kolkata", "2026-03-29", "09:00", "2026-03-29T03:30Z")]
    [InlineData("Pacific/Apia", "2026-04-05", "03:30", "2026-04-04T14:30Z")]
    [InlineData("Africa/Cairo", "2026-10-30", "00:00", "2026-10-29T22:00Z")]
    [InlineData("UTC", "2026-12-31", "23:59", "2026-12-31T23:59Z")]
    public void Time_stays_on_the_clock_of_the_zone(string zone, string date, string time, string expected)
    {
        var wall = WallClock.Resolve(Date(date), Time(time), zone);

        Assert.Equal(new WallTime(Instant(expected), new Anomaly.None()), wall);
        Assert.Equal(TimeSpan.Zero, wall.At.Offset);
    }

    [Fact]
    public void Where_the_rest_of_the_date_is_skipped_the_last_minute_before_counts()
    {
        var date = new DateOnly(2026, 3, 28);

        var wall = WallClock.Resolve(date, new TimeOnly(23, 30), "America/Nuuk");

        Assert.Equal(Instant("2026-03-29T00:59Z"), wall.At);
        Assert.Equal(new Anomaly.Gap(TimeSpan.FromMinutes(-31)), wall.Anomaly);
        Assert.Equal(date, WallClock.DateAt(wall.At, "America/Nuuk"));
    }

    [Theory]
    [InlineData("Pacific/Apia", "2011-12-30", "2011-12-30T10:00Z")]
    [InlineData("Pacific/Fakaofo", "2011-12-30", "2011-12-30T11:00Z")]
    public void Date_that_never_was_is_told_apart(string zone, string date, string midnightAfter)
    {
        var wall = WallClock.Resolve(Date(date), new TimeOnly(9, 0), zone);

        Assert.IsType<Anomaly.NoSuchDate>(wall.Anomaly);
        Assert.Equal(Instant(midnightAfter), wall.At);
    }

    [Fact]
    public void Gap_that_ends_between_minutes_counts_from_the_next_whole_one()
    {
        // Liberia went from 44 minutes 30 seconds behind UTC to UTC in the night to 7 January 1972.
        var wall = WallClock.Resolve(new DateOnly(1972, 1, 7), new TimeOnly(0, 10), "Africa/Monrovia");

        Assert.Equal(new TimeOnly(0, 45), WallClock.TimeAt(wall.At, "Africa/Monrovia"));
    }

    [Fact]
    public void Zone_that_nobody_accepted_is_a_mistake_in_our_code()
    {
        var date = new DateOnly(2026, 1, 1);

        Assert.ThrowsAny<TimeZoneNotFoundException>(() => WallClock.InstantOf(date, new TimeOnly(9, 0), "Europe/Atlantis"));
    }

    [Fact]
    public void Changes_of_the_clock_are_listed_and_changes_of_the_name_alone_are_not()
    {
        var changes = WallClock.ChangesBetween(Instant("2026-01-01T00:00Z"), Instant("2027-01-01T00:00Z"), "Europe/Berlin");

        Assert.Equal([Instant("2026-03-29T01:00Z"), Instant("2026-10-25T01:00Z")], changes);
    }

    private static DateOnly Date(string text) => DateOnly.Parse(text, CultureInfo.InvariantCulture);

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, CultureInfo.InvariantCulture);

    private static DateTimeOffset Instant(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
