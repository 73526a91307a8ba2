namespace StudyBot.Core.Schedules.Recurrences;

/// <summary>A set of days of the week, compared by value.</summary>
public readonly record struct DaysOfWeek
{
    private readonly byte _bits;

    private DaysOfWeek(byte bits)
    {
        _bits = bits;
    }

    public static DaysOfWeek All { get; } = Of(Enum.GetValues<DayOfWeek>());

    public static DaysOfWeek MondayToFriday { get; } =
        Of(DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday);

    public static DaysOfWeek Weekend { get; } = Of(DayOfWeek.Saturday, DayOfWeek.Sunday);

    public bool IsEmpty => _bits == 0;

    /// <summary>Monday first.</summary>
    public IReadOnlyList<DayOfWeek> Days => [.. Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7)).Where(Contains)];

    public static DaysOfWeek Of(params IEnumerable<DayOfWeek> days) =>
        new(days.Aggregate((byte)0, (bits, day) => (byte)(bits | 1 << (int)day)));

    public bool Contains(DayOfWeek day) => (_bits & 1 << (int)day) != 0;

    public DaysOfWeek With(DaysOfWeek others) => new((byte)(_bits | others._bits));

    public override string ToString() => string.Join(',', Days.Select(day => day.ToString()[..3]));
}
