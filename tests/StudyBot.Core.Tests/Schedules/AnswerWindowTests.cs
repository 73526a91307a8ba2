using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Schedules.Zones;
using Xunit;

namespace StudyBot.Core.Tests.Schedules;

public class AnswerWindowTests
{
    private static readonly DateOnly Friday = new(2026, 11, 20);

    [Fact]
    public void Deadline_is_the_window_after_the_post()
    {
        var postedAt = Berlin(Friday, 9, 0);

        var deadline = AnswerWindow.DeadlineFor(Schedule(DaysOfWeek.All), Friday, postedAt, TimeSpan.FromHours(8));

        Assert.Equal(Berlin(Friday, 17, 0), deadline);
    }

    [Fact]
    public void Deadline_of_a_late_post_is_no_later_than_the_next_post()
    {
        var deadline = AnswerWindow.DeadlineFor(Schedule(DaysOfWeek.All), Friday, Berlin(Friday, 9, 40), AnswerWindow.Default);

        Assert.Equal(Berlin(Friday.AddDays(1), 9, 0), deadline);
    }

    [Fact]
    public void Deadline_across_the_spring_change_is_the_next_post_23_hours_later()
    {
        var saturday = new DateOnly(2026, 3, 28);
        var postedAt = Berlin(saturday, 9, 0);

        var deadline = AnswerWindow.DeadlineFor(Schedule(DaysOfWeek.All), saturday, postedAt, AnswerWindow.Default);

        Assert.Equal(TimeSpan.FromHours(23), deadline - postedAt);
    }

    [Fact]
    public void Question_posted_by_hand_is_not_cut_short_by_its_own_occurrence()
    {
        var deadline = AnswerWindow.DeadlineFor(Schedule(DaysOfWeek.All), Friday, Berlin(Friday, 8, 50), AnswerWindow.Default);

        Assert.Equal(Berlin(Friday.AddDays(1), 8, 50), deadline);
    }

    [Fact]
    public void Silent_dates_do_not_end_a_window()
    {
        var schedule = Schedule(DaysOfWeek.All) with { SkippedDates = [Friday.AddDays(1)] };

        var deadline = AnswerWindow.DeadlineFor(schedule, Friday, Berlin(Friday, 9, 0), TimeSpan.FromDays(3));

        Assert.Equal(Berlin(Friday.AddDays(2), 9, 0), deadline);
    }

    [Fact]
    public void Schedule_without_a_next_post_gives_the_whole_window()
    {
        var postedAt = Berlin(Friday, 9, 0);
        var schedule = Schedule(DaysOfWeek.All) with { Pause = new Pause(Friday.AddDays(1), Until: null) };

        Assert.Equal(postedAt.AddDays(3), AnswerWindow.DeadlineFor(schedule, Friday, postedAt, TimeSpan.FromDays(3)));
    }

    private static Schedule Schedule(DaysOfWeek days) =>
        new()
        {
            Recurrence = new Recurrence.Weekly(days),
            Time = new TimeOnly(9, 0),
            ZoneId = "Europe/Berlin",
            From = new DateOnly(2026, 1, 1),
        };

    private static DateTimeOffset Berlin(DateOnly date, int hour, int minute) =>
        WallClock.InstantOf(date, new TimeOnly(hour, minute), "Europe/Berlin");
}
