using System.Diagnostics.CodeAnalysis;

namespace StudyBot.Core.Schedules.Recurrences;

/// <summary>
/// The text of a recurrence, for commands and for storage: <c>Mon,Wed,Fri</c>, <c>weekdays</c>, <c>daily</c>,
/// <c>every 3 days from 2026-11-20</c>, <c>every 2 weeks Mon,Thu from 2026-11-20</c>, <c>1,15 of month</c>, <c>last of month</c>.
/// </summary>
public static class RecurrenceText
{
    /// <param name="today">The anchor where the text names none, and what "tomorrow" is counted from.</param>
    /// <param name="problem">One sentence for the moderator: what was not understood and what may be written.</param>
    public static bool TryParse(
        string text, DateOnly today, [NotNullWhen(true)] out Recurrence? recurrence, [NotNullWhen(false)] out string? problem)
    {
        (recurrence, problem) = RecurrenceReader.Read(text, today);
        return recurrence is not null;
    }

    /// <summary>The canonical text, which <see cref="TryParse"/> reads back as an equal recurrence on any day.</summary>
    public static string Format(Recurrence recurrence) =>
        recurrence switch
        {
            Recurrence.Weekly weekly when weekly.Days == DaysOfWeek.All => "daily",
            Recurrence.Weekly weekly when weekly.Days == DaysOfWeek.MondayToFriday => "weekdays",
            Recurrence.Weekly weekly => weekly.Days.ToString(),
            Recurrence.EveryDays days => $"every {Count(days.Interval, "day")} from {days.AnchorDate:yyyy-MM-dd}",
            Recurrence.EveryWeeks weeks => $"every {Count(weeks.Interval, "week")} {weeks.Days} from {weeks.AnchorDate:yyyy-MM-dd}",
            Recurrence.DaysOfMonth month => $"{month.Days} of month",
            _ => throw new ArgumentOutOfRangeException(nameof(recurrence), recurrence, "A kind of recurrence without a text."),
        };

    private static string Count(int number, string unit) => number == 1 ? unit : $"{number} {unit}s";
}
