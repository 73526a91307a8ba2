namespace StudyBot.Core.Schedules.Recurrences;

/// <summary>A set of days of the month, 1 to 31 and the last one, compared by value.</summary>
public readonly record struct MonthDays
{
    private const int LastBit = 0;

    private readonly uint _bits;

    private MonthDays(uint bits)
    {
        _bits = bits;
    }

    /// <summary>The last day of every month, however long it is.</summary>
    public static MonthDays Last { get; } = new(1u << LastBit);

    public bool IsEmpty => _bits == 0;

    public bool HasLast => IsSet(LastBit);

    /// <summary>The numbered days in order, without the last.</summary>
    public IReadOnlyList<int> Numbers => [.. Enumerable.Range(1, 31).Where(IsSet)];

    public static MonthDays Of(params IEnumerable<int> numbers) => new(numbers.Aggregate(0u, (bits, number) => bits | BitOf(number)));

    public bool Includes(DateOnly date) =>
        IsSet(date.Day) || (HasLast && date.Day == DateTime.DaysInMonth(date.Year, date.Month));

    public MonthDays With(MonthDays others) => new(_bits | others._bits);

    public override string ToString() =>
        string.Join(',', Numbers.Select(number => number.ToString()).Concat(HasLast ? ["last"] : []));

    private static uint BitOf(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, 31);
        return 1u << number;
    }

    private bool IsSet(int bit) => (_bits & 1u << bit) != 0;
}
