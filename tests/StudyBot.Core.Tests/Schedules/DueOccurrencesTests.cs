using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Schedules.Zones;
using Xunit;

namespace StudyBot.Core.Tests.Schedules;

public class DueOccurrencesTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly DateOnly Thursday = Friday.AddDays(-1);
    private static readonly TimeSpan Grace = TimeSpan.FromHours(4);

    [Fact]
    public void Nothing_is_due_before_its_time()
    {
        Assert.Empty(DueOccurrences.At(Daily(), Grace, Berlin(Friday, 8, 59), Thursday));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void Post_within_two_minutes_is_on_time(int minutes)
    {
        var due = DueOccurrences.At(Daily(), Grace, Berlin(Friday, 9, minutes), Thursday);

        var verdict = Assert.IsType<DueVerdict.PostOnTime>(Assert.Single(due));
        Assert.Equal(Friday, verdict.Occurrence.Date);
    }

    [Fact]
    public void Post_is_on_time_even_without_any_grace()
    {
        var due = DueOccurrences.At(Daily(), TimeSpan.Zero, Berlin(Friday, 9, 1), Thursday);

        Assert.IsType<DueVerdict.PostOnTime>(Assert.Single(due));
    }

    [Fact]
    public void Bot_back_at_nine_forty_posts_the_nine_o_clock_question_late()
    {
        var due = DueOccurrences.At(Daily(), Grace, Berlin(Friday, 9, 40), Thursday);

        var verdict = Assert.IsType<DueVerdict.PostLate>(Assert.Single(due));
        Assert.Equal(TimeSpan.FromMinutes(40), verdict.By);
    }

    [Theory]
    [InlineData(13, 0, true)]
    [InlineData(13, 1, false)]
    public void Grace_ends_to_the_minute(int hour, int minute, bool posts)
    {
        var due = DueOccurrences.At(Daily(), Grace, Berlin(Friday, hour, minute), Thursday);

        Assert.Equal(posts, Assert.Single(due) is DueVerdict.PostLate);
    }

    [Fact]
    public void Handled_date_is_not_due_again()
    {
        Assert.Empty(DueOccurrences.At(Daily(), Grace, Berlin(Friday, 9, 30), Friday));
    }

    [Fact]
    public void After_days_of_silence_only_the_newest_posts()
    {
        var due = DueOccurrences.At(Daily(), Grace, Berlin(Friday, 10, 0), Friday.AddDays(-4));

        Assert.Equal([Friday.AddDays(-3), Friday.AddDays(-2), Thursday, Friday], due.Select(verdict => verdict.Occurrence.Date));
        Assert.All(due.SkipLast(1), verdict => Assert.IsType<DueVerdict.Missed>(verdict));
        Assert.IsType<DueVerdict.PostLate>(due[^1]);
    }

    [Fact]
    public void Older_occurrence_is_missed_even_within_a_long_grace()
    {
        var due = DueOccurrences.At(Daily(), TimeSpan.FromDays(3), Berlin(Friday, 9, 0), Friday.AddDays(-3));

        Assert.Equal(
            [typeof(DueVerdict.Missed), typeof(DueVerdict.Missed), typeof(DueVerdict.PostOnTime)],
            due.Select(verdict => verdict.GetType()));
    }

    [Fact]
    public void Yesterday_within_grace_posts_while_today_is_still_ahead()
    {
        var due = DueOccurrences.At(Daily(), TimeSpan.FromHours(23), Berlin(Friday, 7, 0), Thursday.AddDays(-1));

        var verdict = Assert.IsType<DueVerdict.PostLate>(Assert.Single(due));
        Assert.Equal(Thursday, verdict.Occurrence.Date);
        Assert.Equal(TimeSpan.FromHours(22), verdict.By);
    }

    [Fact]
    public void Silent_dates_are_neither_due_nor_missed()
    {
        var schedule = Daily() with
        {
            SkippedDates = [Friday],
            Holidays = [new Holiday(Thursday, "Founding day")],
            Pause = new Pause(Friday.AddDays(-3), Thursday),
        };

        Assert.Empty(DueOccurrences.At(schedule, Grace, Berlin(Friday, 9, 5), Friday.AddDays(-4)));
    }

    [Fact]
    public void New_schedule_without_history_begins_with_its_first_date()
    {
        var schedule = Daily() with { From = Friday };

        var due = DueOccurrences.At(schedule, Grace, Berlin(Friday, 9, 0), latestHandled: null);

        Assert.Equal(Friday, Assert.Single(due).Occurrence.Date);
    }

    [Fact]
    public void Later_time_on_a_handled_date_does_not_post_twice()
    {
        var moved = Daily() with { Time = new TimeOnly(18, 0) };

        Assert.Empty(DueOccurrences.At(moved, Grace, Berlin(Friday, 18, 0), Friday));
        Assert.Single(DueOccurrences.At(moved, Grace, Berlin(Friday.AddDays(1), 18, 0), Friday));
    }

    [Fact]
    public void Zone_further_west_reaches_a_handled_date_again_and_does_not_post_twice()
    {
        var moved = Daily() with { ZoneId = "America/Los_Angeles" };
        var nineInLosAngeles = WallClock.InstantOf(Friday, moved.Time, moved.ZoneId);

        Assert.Empty(DueOccurrences.At(moved, Grace, nineInLosAngeles, Friday));
        Assert.Single(DueOccurrences.At(moved, Grace, nineInLosAngeles.AddDays(1), Friday));
    }

    [Fact]
    public void Doubled_time_is_due_once()
    {
        var changeDay = new DateOnly(2026, 10, 25);
        var schedule = Daily() with { Time = new TimeOnly(2, 30) };
        var first = WallClock.InstantOf(changeDay, schedule.Time, schedule.ZoneId);

        Assert.Single(DueOccurrences.At(schedule, Grace, first, changeDay.AddDays(-1)));
        Assert.Empty(DueOccurrences.At(schedule, Grace, first.AddHours(1), changeDay));
    }

    [Fact]
    public void Date_that_began_before_the_clock_went_back_over_midnight_is_due_already()
    {
        // Newfoundland went from 00:01 on 7 November 2010 back to 23:01 on the 6th.
        var schedule = Daily() with { ZoneId = "America/St_Johns", Time = TimeOnly.MinValue, From = new DateOnly(2010, 1, 1) };
        var backOnThe6th = new DateTimeOffset(2010, 11, 7, 2, 31, 0, TimeSpan.Zero);

        var due = DueOccurrences.At(schedule, Grace, backOnThe6th, new DateOnly(2010, 11, 6));

        Assert.Equal(new DateOnly(2010, 11, 6), WallClock.DateAt(backOnThe6th, schedule.ZoneId));
        Assert.Equal(new DateOnly(2010, 11, 7), Assert.Single(due).Occurrence.Date);
    }

    [Fact]
    public void Waking_around_each_time_for_a_year_posts_each_date_once_and_on_time()
    {
        var schedule = Daily() with { Time = new TimeOnly(2, 30), From = new DateOnly(2026, 1, 1) };
        var handled = new List<DateOnly>();
        var wakeUps = ScheduleCalendar.Occurrences(schedule, schedule.From, new DateOnly(2026, 12, 31))
            .SelectMany(occurrence => new[] { -61, -1, 0, 1, 59, 60, 61 }.Select(minutes => occurrence.At.AddMinutes(minutes)));

        foreach (var now in wakeUps)
        {
            DateOnly? latest = handled.Count == 0 ? null : handled[^1];
            var due = DueOccurrences.At(schedule, Grace, now, latest);
            Assert.All(due, verdict => Assert.IsType<DueVerdict.PostOnTime>(verdict));
            handled.AddRange(due.Select(verdict => verdict.Occurrence.Date));
        }

        Assert.Equal(Enumerable.Range(0, 365).Select(schedule.From.AddDays), handled);
    }

    private static Schedule Daily() =>
        new()
        {
            Recurrence = new Recurrence.Weekly(DaysOfWeek.All),
            Time = new TimeOnly(9, 0),
            ZoneId = "Europe/Berlin",
            From = new DateOnly(2026, 1, 1),
        };

    private static DateTimeOffset Berlin(DateOnly date, int hour, int minute) =>
        WallClock.InstantOf(date, new TimeOnly(hour, minute), "Europe/Berlin");
}
