using System.Text.Json;
using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Schedules.Simulation;
using Xunit;

namespace StudyBot.Core.Tests.Schedules.Simulation;

public class ScheduleSimulatorTests
{
    private static readonly DateOnly NewYear = new(2026, 1, 1);

    [Fact]
    public void A_year_of_weekdays_in_berlin_is_summed_up()
    {
        var schedule = Berlin() with
        {
            Recurrence = new Recurrence.Weekly(DaysOfWeek.MondayToFriday),
            Holidays = [new Holiday(NewYear, "New Year"), new Holiday(new DateOnly(2026, 12, 25), "Christmas")],
            SkippedDates = [new DateOnly(2026, 5, 5)],
            Pause = new Pause(new DateOnly(2026, 8, 3), new DateOnly(2026, 8, 17)),
        };

        var simulation = ScheduleSimulator.Simulate(schedule, AnswerWindow.Default, NewYear, 365);

        Assert.Equal(
            "365 days: 248 posts, 2 clock changes, 2 holidays, 1 skipped, 10 paused, no anomaly unexplained",
            SimulationText.Summary(simulation));
    }

    [Theory]
    [InlineData("Europe/Berlin", "02:30", "2026-03-29", "03:00", "clock goes forward: 02:30 does not exist, posts at 03:00")]
    [InlineData("Europe/Berlin", "02:30", "2026-10-25", "02:30", "clock goes back: 02:30 happens twice, posts the first time")]
    [InlineData("Europe/Berlin", "09:00", "2026-03-29", "09:00", "clock went forward 1h: 09:00 is 07:00 UTC from here on")]
    [InlineData("Europe/Berlin", "09:00", "2026-10-25", "09:00", "clock went back 1h: 09:00 is 08:00 UTC from here on")]
    [InlineData("Australia/Lord_Howe", "09:00", "2026-10-04", "09:00", "clock went forward 30m: 09:00 is 22:00 UTC from here on")]
    [InlineData(
        "America/Nuuk", "23:30", "2026-03-28", "22:59", "clock goes forward: 23:30 does not exist, posts at 22:59, the last minute before")]
    public void Odd_clocks_are_explained(string zone, string time, string date, string shown, string note)
    {
        var schedule = Berlin() with { ZoneId = zone, Time = TimeOnly.Parse(time) };

        var simulation = ScheduleSimulator.Simulate(schedule, AnswerWindow.Default, NewYear, 365);

        var row = simulation.Rows.Single(row => row.Date == DateOnly.Parse(date));
        Assert.Equal(shown, row.LocalTime);
        Assert.Equal(note, row.Note);
        Assert.Equal(0, simulation.UnexplainedAnomalies);
    }

    [Fact]
    public void Simulation_that_begins_on_the_day_of_a_change_still_tells()
    {
        var simulation = ScheduleSimulator.Simulate(Berlin(), AnswerWindow.Default, new DateOnly(2026, 3, 29), 1);

        Assert.StartsWith("clock went forward", Assert.Single(simulation.Rows).Note);
        Assert.Equal(1, simulation.ClockChanges);
    }

    [Fact]
    public void Broken_promise_would_be_counted()
    {
        var occurrence = ScheduleCalendar.Occurrences(Berlin(), NewYear, NewYear).Single();

        Assert.True(ScheduleSimulator.IsExplained(Berlin(), occurrence, occurrence.At.AddTicks(-1)));
        Assert.False(ScheduleSimulator.IsExplained(Berlin(), occurrence, occurrence.At));
        Assert.False(ScheduleSimulator.IsExplained(Berlin(), occurrence with { At = occurrence.At.AddHours(1) }, NewYearUtc.AddDays(-1)));
        Assert.False(ScheduleSimulator.IsExplained(Berlin(), occurrence with { At = occurrence.At.AddDays(1) }, NewYearUtc.AddDays(-1)));
    }

    [Fact]
    public void Table_is_aligned_and_complete()
    {
        var schedule = Berlin() with
        {
            Time = new TimeOnly(2, 30),
            Recurrence = new Recurrence.Weekly(DaysOfWeek.Of(DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Wednesday)),
            Holidays = [new Holiday(new DateOnly(2026, 4, 1), "Founding day")],
        };

        var text = SimulationText.Render(ScheduleSimulator.Simulate(schedule, TimeSpan.FromHours(36), new DateOnly(2026, 3, 27), 7));

        Assert.Equal(
            """
            Mon,Wed,Sat,Sun at 02:30 Europe/Berlin, answers ranked for 1d12h

            Date        Day  Local  UTC               State    Answers until     Note
            2026-03-28  Sat  02:30  2026-03-28 01:30  posts    2026-03-29 03:00
            2026-03-29  Sun  03:00  2026-03-29 01:00  posts    2026-03-30 02:30  clock goes forward: 02:30 does not exist, posts at 03:00
            2026-03-30  Mon  02:30  2026-03-30 00:30  posts    2026-03-31 14:30
            2026-04-01  Wed  02:30  2026-04-01 00:30  holiday  -                 holiday: Founding day

            7 days: 3 posts, 1 clock change, 1 holiday, no anomaly unexplained
            """,
            text);
    }

    [Fact]
    public void Rows_are_plain_json()
    {
        var simulation = ScheduleSimulator.Simulate(Berlin(), AnswerWindow.Default, NewYear, 1);

        var json = JsonSerializer.Serialize(simulation.Rows);

        Assert.Equal(
            """
            [{"Date":"2026-01-01","Weekday":"Thu","LocalTime":"09:00","At":"2026-01-01T08:00:00+00:00",
            "State":"Posts","Deadline":"2026-01-02T08:00:00+00:00","Note":""}]
            """.ReplaceLineEndings(""),
            json);
        Assert.Equal(simulation.Rows, JsonSerializer.Deserialize<SimulationRow[]>(json));
    }

    private static DateTimeOffset NewYearUtc => new(NewYear, TimeOnly.MinValue, TimeSpan.Zero);

    private static Schedule Berlin() =>
        new()
        {
            Recurrence = new Recurrence.Weekly(DaysOfWeek.All),
            Time = new TimeOnly(9, 0),
            ZoneId = "Europe/Berlin",
            From = NewYear,
        };
}
