using NodaTime;
using NodaTime.TimeZones;
using StudyBot.Core.Schedules;
using StudyBot.Core.Schedules.Recurrences;
using StudyBot.Core.Schedules.Zones;
using Xunit;

namespace StudyBot.Core.Tests.Schedules.Zones;

/// <summary>
/// Guards against a date without a post, a date with two, and a post at a wrong time, in any zone for eleven years. The expected instants
/// come from offsets alone, not from the mapping the code uses.
/// </summary>
public class EveryZoneTests
{
    private static readonly DateOnly First = new(2026, 1, 1);
    private static readonly DateOnly Last = new(2036, 12, 31);

    private static readonly TimeOnly[] Times =
        [new(0, 0), new(0, 30), new(1, 30), new(2, 0), new(2, 30), new(3, 0), new(9, 0), new(23, 0), new(23, 30), new(23, 59)];

    private static readonly ILookup<string, string> IdsByTransitions = TzdbDateTimeZoneSource.Default.GetIds().ToLookup(TransitionsOf);

    [Fact]
    public void Every_date_gets_exactly_one_occurrence_at_its_time()
    {
        var wrong = IdsByTransitions.Select(ids => ids.First()).SelectMany(zoneId => Times.SelectMany(time => Wrong(zoneId, time)));

        Assert.Empty(wrong.Take(5));
    }

    [Fact]
    public void Ids_with_the_same_transitions_have_the_same_occurrences_around_them()
    {
        var differing = IdsByTransitions
            .SelectMany(ids => ids.Skip(1).Select(id => (Id: id, Like: ids.First())))
            .Where(pair => !AroundChanges(pair.Id).SequenceEqual(AroundChanges(pair.Like)));

        Assert.Empty(differing.Take(5));
    }

    [Fact]
    public void Walk_covers_the_whole_database_and_meets_every_kind_of_anomaly()
    {
        var anomalies = IdsByTransitions.SelectMany(ids => AroundChanges(ids.First())).Select(occurrence => occurrence.Anomaly).ToHashSet();

        Assert.True(IdsByTransitions.Sum(ids => ids.Count()) > 590);
        Assert.True(IdsByTransitions.Count > 60);
        Assert.Contains(new Anomaly.Overlap(), anomalies);
        Assert.Contains(new Anomaly.Gap(TimeSpan.FromMinutes(30)), anomalies);
        Assert.Contains(new Anomaly.Gap(TimeSpan.FromMinutes(-60)), anomalies);
    }

    private static IEnumerable<string> Wrong(string zoneId, TimeOnly time)
    {
        var due = First;
        var previousAt = DateTimeOffset.MinValue;
        foreach (var occurrence in ScheduleCalendar.Occurrences(Daily(zoneId, time), First, Last))
        {
            if (occurrence.Date != due || occurrence.At <= previousAt || !IsRight(occurrence, time, zoneId))
            {
                yield return $"{zoneId} {due} {time}: {occurrence}";
            }

            due = due.AddDays(1);
            previousAt = occurrence.At;
        }

        if (due != Last.AddDays(1))
        {
            yield return $"{zoneId} {time}: ends at {due}";
        }
    }

    private static bool IsRight(Occurrence occurrence, TimeOnly time, string zoneId)
    {
        var asUtc = new DateTimeOffset(occurrence.Date, time, TimeSpan.Zero);
        var before = asUtc - WallClock.OffsetAt(asUtc.AddDays(-1), zoneId);
        var after = asUtc - WallClock.OffsetAt(asUtc.AddDays(1), zoneId);
        var showsBefore = Shows(before, asUtc, zoneId);
        var showsAfter = Shows(after, asUtc, zoneId);
        return (showsBefore, showsAfter) switch
        {
            (false, false) => occurrence.Anomaly is Anomaly.Gap && WallClock.DateAt(occurrence.At, zoneId) == occurrence.Date,
            (true, true) when before != after => occurrence.Anomaly is Anomaly.Overlap && occurrence.At == before,
            (true, _) => occurrence.Anomaly is Anomaly.None && occurrence.At == before,
            (false, true) => occurrence.Anomaly is Anomaly.None && occurrence.At == after,
        };
    }

    private static bool Shows(DateTimeOffset at, DateTimeOffset wallTimeAsUtc, string zoneId) =>
        at + WallClock.OffsetAt(at, zoneId) == wallTimeAsUtc;

    private static IEnumerable<Occurrence> AroundChanges(string zoneId) =>
        from change in WallClock.ChangesBetween(Midnight(First), Midnight(Last), zoneId)
        let date = WallClock.DateAt(change, zoneId)
        from time in Times
        from occurrence in ScheduleCalendar.Occurrences(Daily(zoneId, time), date.AddDays(-1), date.AddDays(1))
        select occurrence;

    private static Schedule Daily(string zoneId, TimeOnly time) =>
        new() { Recurrence = new Recurrence.Weekly(DaysOfWeek.All), Time = time, ZoneId = zoneId, From = First };

    private static string TransitionsOf(string id) =>
        string.Join(
            ' ',
            DateTimeZoneProviders.Tzdb[id]
                .GetZoneIntervals(Instant.FromUtc(2025, 12, 1, 0, 0), Instant.FromUtc(2037, 2, 1, 0, 0))
                .Select((interval, index) => (index == 0 ? "" : interval.Start.ToUnixTimeSeconds().ToString()) + interval.WallOffset));

    private static DateTimeOffset Midnight(DateOnly date) => new(date, TimeOnly.MinValue, TimeSpan.Zero);
}
