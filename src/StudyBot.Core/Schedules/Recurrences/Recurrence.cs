namespace StudyBot.Core.Schedules.Recurrences;

/// <summary>On which local dates a schedule is due. <see cref="RecurrenceText"/> is its form in commands and in storage.</summary>
public abstract record Recurrence
{
    public const int MostDays = 60;
    public const int MostWeeks = 12;

    private Recurrence()
    {
    }

    public abstract bool Includes(DateOnly date);

    public sealed override string ToString() => RecurrenceText.Format(this);

    /// <summary>The same days every week.</summary>
    public sealed record Weekly : Recurrence
    {
        public Weekly(DaysOfWeek days)
        {
            Days = NotEmpty(days);
        }

        public DaysOfWeek Days { get; }

        public override bool Includes(DateOnly date) => Days.Contains(date.DayOfWeek);
    }

    /// <summary>Every so many days, counted from the anchor; nothing before it.</summary>
    public sealed record EveryDays : Recurrence
    {
        public EveryDays(int interval, DateOnly anchorDate)
        {
            Interval = Between(interval, MostDays);
            AnchorDate = anchorDate;
        }

        public int Interval { get; }

        public DateOnly AnchorDate { get; }

        public override bool Includes(DateOnly date) =>
            date >= AnchorDate && (date.DayNumber - AnchorDate.DayNumber) % Interval == 0;
    }

    /// <summary>Certain days of every so many weeks; nothing before the anchor.</summary>
    /// <remarks>
    /// The first week counted is the one with the first listed day on or after the anchor, so that "every 2 weeks on Monday from Friday"
    /// begins three days later and not ten. Weeks begin on Monday.
    /// </remarks>
    public sealed record EveryWeeks : Recurrence
    {
        public EveryWeeks(int interval, DaysOfWeek days, DateOnly anchorDate)
        {
            Interval = Between(interval, MostWeeks);
            Days = NotEmpty(days);
            AnchorDate = anchorDate;
        }

        public int Interval { get; }

        public DaysOfWeek Days { get; }

        public DateOnly AnchorDate { get; }

        public override bool Includes(DateOnly date) =>
            date >= AnchorDate && Days.Contains(date.DayOfWeek) && (WeekOf(date.DayNumber) - FirstWeek()) % Interval == 0;

        // Day number 0 (1 January of year 1) was a Monday.
        private static int WeekOf(int dayNumber) => dayNumber / 7;

        private int FirstWeek()
        {
            var days = Days;
            var daysAhead = Enumerable.Range(0, 7).First(ahead => days.Contains((DayOfWeek)(((int)AnchorDate.DayOfWeek + ahead) % 7)));
            return WeekOf(AnchorDate.DayNumber + daysAhead);
        }
    }

    /// <summary>The same days every month. A month without the 31st is left out for it.</summary>
    public sealed record DaysOfMonth : Recurrence
    {
        public DaysOfMonth(MonthDays days)
        {
            Days = days.IsEmpty ? throw new ArgumentException("At least one day is needed.", nameof(days)) : days;
        }

        public MonthDays Days { get; }

        public override bool Includes(DateOnly date) => Days.Includes(date);
    }

    private static DaysOfWeek NotEmpty(DaysOfWeek days) =>
        days.IsEmpty ? throw new ArgumentException("At least one day is needed.", nameof(days)) : days;

    private static int Between(int interval, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, most);
        return interval;
    }
}
