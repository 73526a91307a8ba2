using StudyBot.Core.Schedules.Recurrences;
using Xunit;

namespace StudyBot.Core.Tests.Schedules.Recurrences;

public class RecurrenceTextTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData("Mon,Wed,Fri", "Mon,Wed,Fri")]
    [InlineData(" friday ,  MONDAY; wed ", "Mon,Wed,Fri")]
    [InlineData("mon and thu", "Mon,Thu")]
    [InlineData("Mondays & Thursdays", "Mon,Thu")]
    [InlineData("tues thurs weds", "Tue,Wed,Thu")]
    [InlineData("every Monday", "Mon")]
    [InlineData("on Mon.", "Mon")]
    [InlineData("mon-thu", "Mon,Tue,Wed,Thu")]
    [InlineData("Friday to Monday", "Mon,Fri,Sat,Sun")]
    [InlineData("Sat – Sun", "Sat,Sun")]
    [InlineData("Mon-Fri", "weekdays")]
    [InlineData("Weekdays", "weekdays")]
    [InlineData("every weekday", "weekdays")]
    [InlineData("weekends", "Sat,Sun")]
    [InlineData("weekdays and Sat, Sun", "daily")]
    [InlineData("DAILY", "daily")]
    [InlineData("each day", "daily")]
    [InlineData("every 1 day", "daily")]
    [InlineData("weekly on Tue", "Tue")]
    [InlineData("every week Mon", "Mon")]
    [InlineData("every 3 days", "every 3 days from 2026-11-20")]
    [InlineData("every other day", "every 2 days from 2026-11-20")]
    [InlineData("every 3 days from 2026-12-01", "every 3 days from 2026-12-01")]
    [InlineData("every 3 days starting tomorrow", "every 3 days from 2026-11-21")]
    [InlineData("Every 3 Days From 24 Dec", "every 3 days from 2026-12-24")]
    [InlineData("every day from 2026-12-01", "every day from 2026-12-01")]
    [InlineData("every 2 weeks Mon,Thu from 2026-11-20", "every 2 weeks Mon,Thu from 2026-11-20")]
    [InlineData("every 2 weeks from 1 Dec 2026 on Monday", "every 2 weeks Mon from 2026-12-01")]
    [InlineData("every second Tuesday", "every 2 weeks Tue from 2026-11-20")]
    [InlineData("fortnightly Fri", "every 2 weeks Fri from 2026-11-20")]
    [InlineData("every week Mon from 2026-12-01", "every week Mon from 2026-12-01")]
    [InlineData("1,15 of month", "1,15 of month")]
    [InlineData("15th and 1st of each month", "1,15 of month")]
    [InlineData("last of month", "last of month")]
    [InlineData("the last day of the month", "last of month")]
    [InlineData("1, last of month", "1,last of month")]
    [InlineData("first of the month", "1 of month")]
    [InlineData("every three days", "every 3 days from 2026-11-20")]
    [InlineData("bi-weekly Mon", "every 2 weeks Mon from 2026-11-20")]
    [InlineData("monthly 31", "31 of month")]
    public void Text_is_read_and_written_in_its_canonical_form(string text, string canonical)
    {
        var isRead = RecurrenceText.TryParse(text, Today, out var recurrence, out var problem);

        Assert.True(isRead, problem);
        Assert.Equal(canonical, RecurrenceText.Format(recurrence!));
    }

    [Fact]
    public void Canonical_text_is_read_back_as_the_same_recurrence_on_any_later_day()
    {
        foreach (var recurrence in ManyRecurrences())
        {
            var isRead = RecurrenceText.TryParse(recurrence.ToString(), Today.AddDays(400), out var again, out var problem);

            Assert.True(isRead, $"{recurrence}: {problem}");
            Assert.Equal(recurrence, again);
        }
    }

    [Theory]
    [InlineData("", "A schedule needs its days; write days such as Mon,Wed,Fri")]
    [InlineData("Mon,Wend", "\"wend\" is not a day (did you mean Wed?); write days such as")]
    [InlineData("Teusday", "(did you mean Tue?)")]
    [InlineData("weekdys", "(did you mean weekdays?)")]
    [InlineData("dayly", "(did you mean daily?)")]
    [InlineData("soon", "\"soon\" is not a day; write days such as")]
    [InlineData("every", "\"every\" needs what follows it")]
    [InlineData("every 0 days", "Days can repeat every 1 to 60, not every 0")]
    [InlineData("every 61 days", "Days can repeat every 1 to 60, not every 61")]
    [InlineData("every 13 weeks Mon", "Weeks can repeat every 1 to 12, not every 13")]
    [InlineData("every 2 weeks", "Weeks need their days, as in \"every 2 weeks Mon,Thu\"")]
    [InlineData("every 3 days 2026-12-01", "\"2026-12-01\" does not belong after \"days\"")]
    [InlineData("every 3 days from", "\"from\" needs a date")]
    [InlineData("every 3 days from 2026-02-30", "\"2026-02-30\" is in no calendar")]
    [InlineData("Mon from 2026-12-01", "\"from 2026-12-01\" goes only with \"every 3 days\"")]
    [InlineData("32 of month", "\"32\" is not a day of the month, 1 to 31 or last")]
    [InlineData("lst of month", "(did you mean last?)")]
    [InlineData("monthly", "A month needs its days, as in \"1,15 of month\"")]
    [InlineData("every 2 months 1", "Months cannot be left out")]
    [InlineData("mo-xy", "\"mo-xy\" is not a day")]
    [InlineData("m", "\"m\" is not a day")]
    public void What_cannot_be_read_is_explained_in_one_sentence(string text, string expected)
    {
        var isRead = RecurrenceText.TryParse(text, Today, out var recurrence, out var problem);

        Assert.False(isRead);
        Assert.Null(recurrence);
        Assert.Contains(expected, problem);
        Assert.EndsWith(".", problem);
        Assert.DoesNotContain(". ", problem);
    }

    [Fact]
    public void Long_text_is_refused_and_not_repeated()
    {
        Assert.False(RecurrenceText.TryParse(new string('m', 201), Today, out _, out var tooLong));
        Assert.False(RecurrenceText.TryParse(new string('m', 200), Today, out _, out var unknown));

        Assert.StartsWith("The text is longer than 200 characters", tooLong);
        Assert.True(unknown!.Length < 250);
    }

    private static IEnumerable<Recurrence> ManyRecurrences()
    {
        var days = Enum.GetValues<DayOfWeek>();
        var weeks = Enumerable.Range(1, 127).Select(bits => DaysOfWeek.Of(days.Where(day => (bits & 1 << (int)day) != 0)));
        return
        [
            .. weeks.Select(week => new Recurrence.Weekly(week)),
            .. weeks.Select((week, index) => new Recurrence.EveryWeeks(index % Recurrence.MostWeeks + 1, week, Today.AddDays(index))),
            .. Enumerable.Range(1, Recurrence.MostDays).Select(interval => new Recurrence.EveryDays(interval, Today.AddDays(-interval))),
            .. Enumerable.Range(1, 31).Select(day => new Recurrence.DaysOfMonth(MonthDays.Of(day, 32 - day))),
            .. Enumerable.Range(1, 31).Select(day => new Recurrence.DaysOfMonth(MonthDays.Of(day).With(MonthDays.Last))),
        ];
    }
}
