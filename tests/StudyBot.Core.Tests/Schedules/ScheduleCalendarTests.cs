using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Schedules.Zones;
using Xunit;

namespace StudyBot.Core.Tests.Schedules;

public class ScheduleCalendarTests
{
    // 2026-11-20 is a Friday.
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void Nine_o_clock_in_berlin_stays_nine_across_both_clock_changes()
    {
        var schedule = Berlin() with { From = new DateOnly(2026, 1, 1) };

        var spring = ScheduleCalendar.Occurrences(schedule, new DateOnly(2026, 3, 28), new DateOnly(2026, 3, 30));
        var autumn = ScheduleCalendar.Occurrences(schedule, new DateOnly(2026, 10, 24), new DateOnly(2026, 10, 26));

        Assert.Equal([8, 7, 7], spring.Select(occurrence => occurrence.At.Hour));
        Assert.Equal([7, 8, 8], autumn.Select(occurrence => occurrence.At.Hour));
    }

    [Fact]
    public void Dates_before_the_first_are_left_out_and_the_last_one_asked_for_is_in()
    {
        var occurrences = ScheduleCalendar.Occurrences(Berlin(), Friday.AddDays(-5), Friday.AddDays(2));

        Assert.Equal([Friday, Friday.AddDays(1), Friday.AddDays(2)], occurrences.Select(occurrence => occurrence.Date));
    }

    [Fact]
    public void Silent_dates_say_why()
    {
        var schedule = Berlin() with
        {
            SkippedDates = [Friday],
            Holidays = [new Holiday(Friday.AddDays(1), "Founding day")],
            Pause = new Pause(Friday.AddDays(3), Friday.AddDays(5)),
        };

        var states = ScheduleCalendar.Occurrences(schedule, Friday, Friday.AddDays(5)).Select(occurrence => occurrence.State);

        Assert.Equal(
            [
                OccurrenceState.SkippedByModerator, OccurrenceState.Holiday, OccurrenceState.Posts,
                OccurrenceState.Paused, OccurrenceState.Paused, OccurrenceState.Posts,
            ],
            states);
    }

    [Fact]
    public void Next_is_later_than_the_instant_and_posts()
    {
        var schedule = Berlin() with { SkippedDates = [Friday.AddDays(1)] };
        var fridaysPost = WallClock.InstantOf(Friday, schedule.Time, schedule.ZoneId);

        Assert.Equal(Friday, ScheduleCalendar.NextAfter(schedule, fridaysPost.AddTicks(-1))?.Date);
        Assert.Equal(Friday.AddDays(2), ScheduleCalendar.NextAfter(schedule, fridaysPost)?.Date);
    }

    [Fact]
    public void Next_of_a_schedule_that_begins_later_is_its_first_date()
    {
        var schedule = Berlin() with { From = Friday.AddDays(30) };

        Assert.Equal(Friday.AddDays(30), ScheduleCalendar.NextAfter(schedule, At(Friday, 12))?.Date);
    }

    [Fact]
    public void Next_of_a_schedule_paused_for_good_is_none()
    {
        var schedule = Berlin() with { Pause = new Pause(Friday, Until: null) };

        Assert.Null(ScheduleCalendar.NextAfter(schedule, At(Friday, 0)));
    }

    [Fact]
    public void Next_of_a_schedule_paused_until_a_date_is_that_date()
    {
        var schedule = Berlin() with { Pause = new Pause(Friday, new DateOnly(2027, 2, 1)) };

        Assert.Equal(new DateOnly(2027, 2, 1), ScheduleCalendar.NextAfter(schedule, At(Friday, 0))?.Date);
    }

    [Fact]
    public void Next_five_posts_can_be_listed()
    {
        var schedule = Berlin() with { Recurrence = new Recurrence.Weekly(DaysOfWeek.Of(DayOfWeek.Monday, DayOfWeek.Thursday)) };

        var days = ScheduleCalendar.Upcoming(schedule, At(Friday, 0)).Take(5).Select(occurrence => occurrence.Date.Day);

        Assert.Equal([23, 26, 30, 3, 7], days);
    }

    [Fact]
    public void Date_that_a_zone_skipped_has_no_occurrence_and_its_neighbours_have_one_each()
    {
        var schedule = Berlin() with { ZoneId = "Pacific/Apia", From = new DateOnly(2011, 12, 1) };

        var occurrences = ScheduleCalendar.Occurrences(schedule, new DateOnly(2011, 12, 29), new DateOnly(2012, 1, 1)).ToList();

        Assert.Equal([29, 31, 1], occurrences.Select(occurrence => occurrence.Date.Day));
        Assert.Equal(
            [TimeSpan.FromHours(24), TimeSpan.FromHours(24)],
            occurrences.Zip(occurrences.Skip(1), (first, second) => second.At - first.At));
    }

    [Fact]
    public void The_end_of_the_calendar_is_no_error()
    {
        var schedule = Berlin() with { ZoneId = "UTC" };
        var lastPost = new DateTimeOffset(9999, 12, 31, 9, 0, 0, TimeSpan.Zero);

        Assert.Null(ScheduleCalendar.NextAfter(schedule, lastPost));
    }

    private static Schedule Berlin() =>
        new() { Recurrence = new Recurrence.Weekly(DaysOfWeek.All), Time = new TimeOnly(9, 0), ZoneId = "Europe/Berlin", From = Friday };

    private static DateTimeOffset At(DateOnly date, int hour) => new(date, new TimeOnly(hour, 0), TimeSpan.Zero);
}
