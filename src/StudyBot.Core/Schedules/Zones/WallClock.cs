using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace StudyBot.Core.Schedules.Zones;

/// <summary>Between a zone's wall clock and instants. Zone ids are IANA's; an unknown one is a mistake in our code and throws.</summary>
/// <remarks>
/// A time the clock jumps over becomes the first valid minute after the jump. Where that is on the next date already (Nuuk jumps from
/// 23:00 to midnight), it becomes the last valid minute before the jump instead, so that a date's question is posted on its date. Of a
/// time that comes twice the first is meant.
/// </remarks>
public static class WallClock
{
    private static readonly Anomaly NoAnomaly = new Anomaly.None();
    private static readonly Anomaly Twice = new Anomaly.Overlap();
    private static readonly Anomaly Never = new Anomaly.NoSuchDate();

    /// <summary>The version of the time-zone data in use, e.g. <c>TZDB: 2026f</c>.</summary>
    public static string DataVersion => DateTimeZoneProviders.Tzdb.VersionId;

    /// <summary>In UTC. On a date that does not exist, the first minute after it.</summary>
    public static DateTimeOffset InstantOf(DateOnly date, TimeOnly time, string zoneId) => Resolve(date, time, zoneId).At;

    public static WallTime Resolve(DateOnly date, TimeOnly time, string zoneId)
    {
        var asked = date.ToLocalDate() + time.ToLocalTime();
        var mapping = Zone(zoneId).MapLocal(asked);
        return mapping.Count switch
        {
            0 => AcrossGap(asked, mapping),
            1 => new WallTime(InstantOf(asked, mapping.EarlyInterval), NoAnomaly),
            _ => new WallTime(InstantOf(asked, mapping.EarlyInterval), Twice),
        };
    }

    public static DateOnly DateAt(DateTimeOffset at, string zoneId) => LocalAt(at, zoneId).Date.ToDateOnly();

    /// <summary>The date at an instant where a day begins at <paramref name="dayStart"/> on the clock: earlier it is yesterday.</summary>
    public static DateOnly DateAt(DateTimeOffset at, string zoneId, TimeOnly dayStart)
    {
        var local = LocalAt(at, zoneId);
        var date = local.Date.ToDateOnly();
        return local.TimeOfDay < dayStart.ToLocalTime() ? date.AddDays(-1) : date;
    }

    public static TimeOnly TimeAt(DateTimeOffset at, string zoneId) => LocalAt(at, zoneId).TimeOfDay.ToTimeOnly();

    /// <summary>How far the zone's clock is ahead of UTC at an instant.</summary>
    public static TimeSpan OffsetAt(DateTimeOffset at, string zoneId) => Zone(zoneId).GetUtcOffset(at.ToInstant()).ToTimeSpan();

    /// <summary>The instants at which the zone's clock is put forward or back, from one instant to before another.</summary>
    public static IReadOnlyList<DateTimeOffset> ChangesBetween(DateTimeOffset from, DateTimeOffset to, string zoneId)
    {
        var intervals = Zone(zoneId).GetZoneIntervals(from.ToInstant(), to.ToInstant()).ToList();
        return [.. intervals.Zip(intervals.Skip(1))
            .Where(pair => pair.First.WallOffset != pair.Second.WallOffset)
            .Select(pair => pair.Second.Start.ToDateTimeOffset())];
    }

    internal static DateTimeZone Zone(string zoneId) => DateTimeZoneProviders.Tzdb[zoneId];

    private static WallTime AcrossGap(LocalDateTime asked, ZoneLocalMapping mapping)
    {
        var after = FirstWholeMinute(mapping.LateInterval.IsoLocalStart);
        if (after.Date == asked.Date)
        {
            return new WallTime(InstantOf(after, mapping.LateInterval), new Anomaly.Gap(ShiftBetween(asked, after)));
        }

        var before = LastWholeMinute(mapping.EarlyInterval.IsoLocalEnd);
        return before.Date == asked.Date
            ? new WallTime(InstantOf(before, mapping.EarlyInterval), new Anomaly.Gap(ShiftBetween(asked, before)))
            : new WallTime(InstantOf(after, mapping.LateInterval), Never);
    }

    private static DateTimeOffset InstantOf(LocalDateTime local, ZoneInterval interval) =>
        local.WithOffset(interval.WallOffset).ToInstant().ToDateTimeOffset();

    private static LocalDateTime LocalAt(DateTimeOffset at, string zoneId) => at.ToInstant().InZone(Zone(zoneId)).LocalDateTime;

    private static TimeSpan ShiftBetween(LocalDateTime asked, LocalDateTime used) =>
        used.ToDateTimeUnspecified() - asked.ToDateTimeUnspecified();

    private static LocalDateTime FirstWholeMinute(LocalDateTime from) =>
        from == from.With(TimeAdjusters.TruncateToMinute) ? from : from.With(TimeAdjusters.TruncateToMinute).PlusMinutes(1);

    private static LocalDateTime LastWholeMinute(LocalDateTime end) => FirstWholeMinute(end).PlusMinutes(-1);
}
