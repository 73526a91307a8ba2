namespace StudyBot.Core.Schedules.Recurrences;

/// <summary>Exactly one of the two is there.</summary>
internal readonly record struct RecurrenceReading(Recurrence? Recurrence, string? Problem)
{
    public static implicit operator RecurrenceReading(Recurrence recurrence) => new(recurrence, null);

    public static RecurrenceReading Failed(string problem) => new(null, problem);
}
