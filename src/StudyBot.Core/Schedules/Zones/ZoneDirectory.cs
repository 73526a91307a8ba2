using NodaTime;
using NodaTime.Extensions;
using NodaTime.TimeZones;

namespace StudyBot.Core.Schedules.Zones;

/// <summary>The time zone database seen as a list of places, and which of its many ids may be stored.</summary>
internal static class ZoneDirectory
{
    public const string Utc = "UTC";

    private static readonly Duration OneYear = Duration.FromDays(365);

    // The database links an old name to the zone whose rules it shares, which may be another country's; these are the places' own ids.
    private static readonly Dictionary<string, string> Renamed = new()
    {
        ["Africa/Asmera"] = "Africa/Asmara",
        ["Africa/Timbuktu"] = "Africa/Bamako",
        ["America/Coral_Harbour"] = "America/Atikokan",
        ["America/Virgin"] = "America/St_Thomas",
        ["Antarctica/South_Pole"] = "Antarctica/McMurdo",
        ["Atlantic/Jan_Mayen"] = "Arctic/Longyearbyen",
        ["Iceland"] = "Atlantic/Reykjavik",
        ["Pacific/Ponape"] = "Pacific/Pohnpei",
        ["Pacific/Truk"] = "Pacific/Chuuk",
        ["Pacific/Yap"] = "Pacific/Chuuk",
    };

    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    private static readonly Dictionary<string, string> Countries =
        Source.ZoneLocations!.ToDictionary(location => location.ZoneId, location => location.CountryName);

    private static readonly Dictionary<string, string> Ids = Source.GetIds().ToDictionary(id => id, StringComparer.OrdinalIgnoreCase);

    /// <summary>Every zone that belongs to a place, by its city, and the other names it is known by.</summary>
    public static IReadOnlyList<ZonePlace> Places { get; } = [.. AllPlaces()];

    /// <summary>The zones of places, the best known first.</summary>
    public static IReadOnlyList<string> ZoneIds { get; } =
        [.. Countries.Keys.OrderBy(WellKnownPlaces.RankOf).ThenBy(id => id, StringComparer.Ordinal)];

    /// <summary>
    /// The id to store for any id of the database, whatever its case; null when it is none. A country keeps its own id even while it
    /// shares another's rules (Europe/Amsterdam), because one day it may not.
    /// </summary>
    public static string? CurrentId(string typed)
    {
        if (!Ids.TryGetValue(typed.Replace(' ', '_'), out var id))
        {
            return null;
        }

        var current = Countries.ContainsKey(id) ? id : Renamed.GetValueOrDefault(id) ?? Source.CanonicalIdMap[id];
        return current == "Etc/UTC" ? Utc : current;
    }

    /// <summary>The zones that go by an abbreviation at some time in the coming year, the best known first.</summary>
    public static IReadOnlyList<string> CalledBy(string abbreviation, DateTimeOffset now)
    {
        var names = WellKnownPlaces.Abbreviations.GetValueOrDefault(abbreviation) ?? [abbreviation];
        return [.. ZoneIds.Where(id => ComingYear(id, now).Any(interval => names.Contains(interval.Name, StringComparer.OrdinalIgnoreCase)))];
    }

    /// <summary>The zones that are on an offset at some time in the coming year, the best known first.</summary>
    public static IReadOnlyList<string> OnOffset(TimeSpan offset, DateTimeOffset now) =>
        [.. ZoneIds.Where(id => ComingYear(id, now).Any(interval => interval.WallOffset.ToTimeSpan() == offset))];

    private static IEnumerable<ZonePlace> AllPlaces() =>
        Countries
            .Select(pair => new ZonePlace(pair.Key, PlaceName.Fold(CityOf(pair.Key)), PlaceName.Fold(pair.Value), PlaceName.Fold(pair.Key), null))
            .Concat(Ids.Values.Where(IsOldCityName).Select(id => OtherName(CurrentId(id)!, CityOf(id).Replace('_', ' '))))
            .Concat(WellKnownPlaces.Cities.Select(city => OtherName(city.ZoneId, city.City)))
            .Append(new ZonePlace(Utc, "utc", "", "utc", null));

    private static bool IsOldCityName(string id) =>
        id.Contains('/') && !id.StartsWith("Etc/", StringComparison.Ordinal) && !Countries.ContainsKey(id);

    private static ZonePlace OtherName(string zoneId, string city) =>
        new(zoneId, PlaceName.Fold(city), "", PlaceName.Fold(zoneId), city);

    private static string CityOf(string id) => id[(id.LastIndexOf('/') + 1)..];

    private static IEnumerable<ZoneInterval> ComingYear(string id, DateTimeOffset now)
    {
        var start = now.ToInstant();
        return WallClock.Zone(id).GetZoneIntervals(start, start + OneYear);
    }
}
