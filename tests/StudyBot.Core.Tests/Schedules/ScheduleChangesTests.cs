using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Schedules.Zones;
using Xunit;

namespace StudyBot.Core.Tests.Schedules;

/// <summary>Guards against a change that makes the bot post at once, or report as missed what nobody had planned.</summary>
public class ScheduleChangesTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);
    private static readonly DateOnly Thursday = Friday.AddDays(-1);
    private static readonly TimeOnly Nine = new(9, 0);
    private static readonly TimeSpan Grace = TimeSpan.FromHours(4);

    [Theory]
    [InlineData(8, 59, 20)]
    [InlineData(9, 0, 21)]
    [InlineData(12, 0, 21)]
    public void Schedule_made_after_todays_time_begins_tomorrow(int hour, int minute, int day)
    {
        Assert.Equal(new DateOnly(2026, 11, day), ScheduleChanges.FirstDate(Nine, "Europe/Berlin", Berlin(Friday, hour, minute)));
    }

    [Fact]
    public void Today_is_the_zones_and_not_utcs()
    {
        var fridayNoonUtc = new DateTimeOffset(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

        Assert.Equal(Friday.AddDays(1), ScheduleChanges.FirstDate(Nine, "Pacific/Kiritimati", fridayNoonUtc));
    }

    [Fact]
    public void Skipping_takes_the_next_occurrence_and_the_same_again_brings_it_back()
    {
        var now = Berlin(Friday, 12, 0);

        var skipped = ScheduleChanges.ToggleSkip(Daily(), now, Friday);
        var undone = ScheduleChanges.ToggleSkip(skipped!.Schedule, now, Friday);

        Assert.True(skipped.IsSkipped);
        Assert.Equal(Friday.AddDays(1), skipped.Date);
        Assert.Equal(Friday.AddDays(2), skipped.NextPost?.Date);
        Assert.False(undone!.IsSkipped);
        Assert.Equal(Friday.AddDays(1), undone.Date);
        Assert.Equal(Friday.AddDays(1), undone.NextPost?.Date);
        Assert.Empty(undone.Schedule.SkippedDates);
    }

    [Fact]
    public void Date_already_posted_by_hand_is_not_the_one_skipped()
    {
        var beforeTodaysTime = Berlin(Friday, 8, 0);

        var skipped = ScheduleChanges.ToggleSkip(Daily(), beforeTodaysTime, latestHandled: Friday);

        Assert.Equal(Friday.AddDays(1), skipped?.Date);
    }

    [Fact]
    public void Skipping_passes_over_holidays()
    {
        var schedule = Daily() with { Holidays = [new Holiday(Friday.AddDays(1), "Founding day")] };

        var skipped = ScheduleChanges.ToggleSkip(schedule, Berlin(Friday, 12, 0), Friday);

        Assert.Equal(Friday.AddDays(2), skipped?.Date);
    }

    [Fact]
    public void Nothing_can_be_skipped_while_paused_for_good()
    {
        var paused = Daily() with { Pause = new Pause(Friday, Until: null) };

        Assert.Null(ScheduleChanges.ToggleSkip(paused, Berlin(Friday, 8, 0), latestHandled: null));
    }

    private static Schedule Daily() =>
        new()
        {
            Recurrence = new Recurrence.Weekly(DaysOfWeek.All),
            Time = Nine,
            ZoneId = "Europe/Berlin",
            From = new DateOnly(2026, 1, 1),
        };

    private static DateTimeOffset Berlin(DateOnly date, int hour, int minute) =>
        WallClock.InstantOf(date, new TimeOnly(hour, minute), "Europe/Berlin");
}
