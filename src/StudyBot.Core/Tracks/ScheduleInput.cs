using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Schedules.Texts;
using StudyBot.Core.Schedules.Zones;

namespace StudyBot.Core.Tracks;

/// <summary>
/// Reads days, time, zone, window and grace as moderators type them, and collects what is wrong by the name of the option. What is left
/// out stays as it is.
/// </summary>
public sealed class ScheduleInput
{
    private static readonly TimeSpan ShortestWindow = TimeSpan.FromMinutes(10);
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(14);
    private static readonly TimeSpan LongestGrace = TimeSpan.FromDays(2);

    private readonly Dictionary<string, string> _problems = [];

    public ScheduleInput(Func<string, string?> option, ScheduleInput.Defaults defaults, DateTimeOffset now)
    {
        ZoneId = Read(option, "zone", defaults.ZoneId, text => ReadZone(text, now));
        Time = Read(option, "time", defaults.Time, ReadTime);
        Days = Read(option, "days", defaults.Days, text => ReadDays(text, WallClock.DateAt(now, ZoneId)));
        Window = Read(option, "window", defaults.Window, text => ReadDuration(text, ShortestWindow, LongestWindow));
        Grace = Read(option, "grace", defaults.Grace, text => ReadDuration(text, TimeSpan.Zero, LongestGrace));
        FromDate = ScheduleChanges.FirstDate(Time, ZoneId, now);
    }

    /// <summary>What is wrong, by option; empty when all is well.</summary>
    public IReadOnlyDictionary<string, string> Problems => _problems;

    public Recurrence Days { get; }

    public TimeOnly Time { get; }

    public string ZoneId { get; }

    public TimeSpan Window { get; }

    public TimeSpan Grace { get; }

    /// <summary>The first date whose time has not passed yet.</summary>
    public DateOnly FromDate { get; }

    private T Read<T>(Func<string, string?> option, string name, T otherwise, Func<string, (T? Value, string? Problem)> read)
    {
        if (option(name) is not { } text)
        {
            return otherwise;
        }

        var (value, problem) = read(text);
        if (problem is not null)
        {
            _problems[name] = problem;
        }

        return problem is null && value is not null ? value : otherwise;
    }

    private static (string?, string?) ReadZone(string text, DateTimeOffset now) => TimeZoneFinder.Resolve(text, now) switch
    {
        ZoneVerdict.Accepted accepted => (accepted.ZoneId, null),
        ZoneVerdict.Ambiguous ambiguous => (null, ambiguous.Sentence),
        ZoneVerdict.Unknown unknown => (null, unknown.Sentence),
        var other => throw new InvalidOperationException($"Unknown verdict {other}."),
    };

    private static (TimeOnly, string?) ReadTime(string text) =>
        TimeText.TryParse(text, out var time, out var problem) ? (time, null) : (default, problem);

    private static (Recurrence?, string?) ReadDays(string text, DateOnly today) =>
        RecurrenceText.TryParse(text, today, out var days, out var problem) ? (days, null) : (null, problem);

    private static (TimeSpan, string?) ReadDuration(string text, TimeSpan least, TimeSpan most) =>
        DurationText.TryParse(text, least, most, out var duration, out var problem) ? (duration, null) : (default, problem);

    /// <summary>What holds where nothing is typed.</summary>
    public sealed record Defaults(Recurrence Days, TimeOnly Time, string ZoneId, TimeSpan Window, TimeSpan Grace)
    {
        public static Defaults ForNew { get; } = new(
            new Recurrence.Weekly(DaysOfWeek.MondayToFriday),
            new TimeOnly(9, 0),
            "UTC",
            Subscription.DefaultWindow,
            Subscription.DefaultGrace);

        public static Defaults Of(Subscription subscription)
        {
            var schedule = SubscriptionSchedule.Of(subscription);
            return new Defaults(schedule.Recurrence, schedule.Time, schedule.ZoneId, subscription.Window, subscription.Grace);
        }
    }
}
