using StudyBot.Core.Schedules.Texts;
using StudyBot.Core.Text;

namespace StudyBot.Core.Schedules.Zones;

/// <summary>Helps a moderator to name a time zone by a city, and refuses what would be wrong for half of the year.</summary>
public static class TimeZoneFinder
{
    private const int MostNearest = 5;
    private const int MostCandidates = 25;
    private const int NoMatch = int.MaxValue;

    private static readonly string[] UtcNames = ["utc", "etc/utc", "uct", "etc/uct", "zulu", "etc/zulu", "universal", "etc/universal"];
    private static readonly string[] GmtNames = ["etc/gmt", "gmt0", "etc/gmt0", "etc/greenwich"];
    private static readonly string[] Endings = [" standard time", " daylight time", " summer time", " time"];

    /// <summary>The zones whose city, country or id matches: whole names, beginnings, then parts; the well known first.</summary>
    /// <param name="typed">What has been typed so far; empty for a list to begin with.</param>
    public static IReadOnlyList<ZoneSuggestion> Suggest(string typed, DateTimeOffset now, int most = MostCandidates)
    {
        var query = PlaceName.Fold(typed);
        return query.Length == 0
            ? Suggestions(WellKnownPlaces.ZoneIds.Take(most), now)
            : [.. Nearest(query, typed.Trim(), now).Take(most).Select(place => Suggestion(place.ZoneId, place.OtherName, now))];
    }

    /// <summary>Decides whether a zone may be stored. Abbreviations and fixed offsets never are.</summary>
    public static ZoneVerdict Resolve(string typed, DateTimeOffset now)
    {
        var text = typed.Trim();
        if (UtcNames.Contains(text.ToLowerInvariant()))
        {
            return new ZoneVerdict.Accepted(ZoneDirectory.Utc);
        }

        if (OffsetText.TryParse(text, out var offset))
        {
            return FixedOffset(text, offset, now);
        }

        return NamesakesOf(text, now) is { Count: > 0 } zoneIds ? Abbreviated(text, zoneIds, now)
            : ZoneDirectory.CurrentId(text) is { } id ? new ZoneVerdict.Accepted(id)
            : Place(text, now);
    }

    private static IReadOnlyList<string> NamesakesOf(string text, DateTimeOffset now) =>
        ZoneDirectory.CalledBy(GmtNames.Contains(text.ToLowerInvariant()) ? "GMT" : WithoutEnding(text), now);

    private static ZoneVerdict.Ambiguous Abbreviated(string text, IReadOnlyList<string> zoneIds, DateTimeOffset now) =>
        new(
            Suggestions(zoneIds.Take(MostCandidates), now),
            $"{Spelling.Quoted(text)} is a name for an offset and not a place, so it would be wrong whenever clocks change; "
            + $"choose a city, for example {zoneIds[0]}.");

    private static ZoneVerdict FixedOffset(string text, TimeSpan offset, DateTimeOffset now)
    {
        var zoneIds = ZoneDirectory.OnOffset(offset, now);
        return zoneIds.Count == 0
            ? new ZoneVerdict.Unknown([], $"No place on Earth is at {Spelling.Quoted(text)}; type a city, for example Berlin.")
            : new ZoneVerdict.Ambiguous(
                Suggestions(zoneIds.Take(MostCandidates), now),
                $"{Spelling.Quoted(text)} is a fixed offset, which would be wrong whenever clocks change; "
                + $"choose a city, for example {zoneIds[0]}.");
    }

    private static ZoneVerdict Place(string text, DateTimeOffset now)
    {
        var query = WithoutEnding(PlaceName.Fold(text));
        var cities = ZoneIdsWhere(place => place.Name == query && !place.IsRegion);
        if (cities is [var only])
        {
            return new ZoneVerdict.Accepted(only);
        }

        var shared = ZoneIdsWhere(place => place.Name == query);
        var inCountry = ZoneIdsWhere(place => IsCountry(place, query));
        return (shared, inCountry) switch
        {
            ({ Count: > 0 }, _) => new ZoneVerdict.Ambiguous(
                Suggestions(shared, now), $"{Spelling.Quoted(text)} does not name one city; choose {string.Join(" or ", shared)}."),
            (_, { Count: > 0 }) => new ZoneVerdict.Ambiguous(
                Suggestions(inCountry.Take(MostCandidates), now),
                $"{Spelling.Quoted(text)} is a country; choose the city whose clock counts, for example {inCountry[0]}."),
            _ => Unknown(text, query, now),
        };
    }

    private static ZoneVerdict.Unknown Unknown(string text, string query, DateTimeOffset now)
    {
        var nearest = Nearest(query, text, now).Take(MostNearest).Select(place => Suggestion(place.ZoneId, place.OtherName, now)).ToList();
        var meant = nearest is [var first, ..] ? Spelling.DidYouMean(first.Id) : "";
        return new ZoneVerdict.Unknown(
            nearest,
            $"{Spelling.Quoted(text)} is not a time zone I know{meant}; type a large city nearby, for example Berlin or New York.");
    }

    /// <summary>What matches; failing that, what is spelt almost so. A country after a comma and a continent before a slash are left out.</summary>
    private static IReadOnlyList<ZonePlace> Nearest(string query, string text, DateTimeOffset now)
    {
        query = query.Split(',')[0].Trim();
        if (query.Length > 0 && Matches(query, text, now) is { Count: > 0 } matches)
        {
            return matches;
        }

        var city = NearestMatch.Find(query.Split('/')[^1], ZoneDirectory.Places.Select(place => place.Name));
        return [.. ZoneDirectory.Places.Where(place => place.Name == city)];
    }

    /// <summary>The best place of each zone that matches at all.</summary>
    private static IReadOnlyList<ZonePlace> Matches(string query, string typed, DateTimeOffset now)
    {
        var namesakes = (OffsetText.TryParse(typed, out var offset)
            ? ZoneDirectory.OnOffset(offset, now)
            : ZoneDirectory.CalledBy(typed, now)).ToHashSet();
        return [.. ZoneDirectory.Places
            .Select(place => (Place: place, Rank: RankOf(place, query, namesakes.Contains(place.ZoneId))))
            .Where(match => match.Rank < NoMatch)
            .OrderBy(match => match.Rank)
            .ThenBy(match => match.Place.Fame)
            .ThenBy(match => match.Place.ZoneId, StringComparer.Ordinal)
            .Select(match => match.Place)
            .DistinctBy(place => place.ZoneId)];
    }

    private static int RankOf(ZonePlace place, string query, bool isNamesake) =>
        place.Name == query ? 0
        : IsCountry(place, query) ? 1
        : Begins(place.Name, query) ? 2
        : Contains(place.Name, " " + query) || (query.Contains('/') && Begins(place.FoldedId, query)) ? 3
        : isNamesake ? 4
        : Begins(place.Country, query) || Contains(place.Country, " " + query) ? 5
        : Contains(place.Name, query) ? 6
        : Begins(place.FoldedId, query) ? 7
        : Contains(place.Country, query) ? 8
        : NoMatch;

    private static bool IsCountry(ZonePlace place, string query) =>
        place.Country.Length > 0 && place.Country == WellKnownPlaces.Countries.GetValueOrDefault(query, query);

    private static IReadOnlyList<string> ZoneIdsWhere(Func<ZonePlace, bool> isMeant) =>
        [.. ZoneDirectory.Places.Where(isMeant).Select(place => place.ZoneId).Distinct().OrderBy(WellKnownPlaces.FameOf)];

    private static IReadOnlyList<ZoneSuggestion> Suggestions(IEnumerable<string> zoneIds, DateTimeOffset now) =>
        [.. zoneIds.Select(id => Suggestion(id, otherName: null, now))];

    private static ZoneSuggestion Suggestion(string id, string? otherName, DateTimeOffset now) =>
        new(
            id,
            otherName is null ? id : $"{id} ({otherName})",
            $"{OffsetText.Format(WallClock.OffsetAt(now, id))}, now {WallClock.TimeAt(now, id):HH:mm}");

    private static string WithoutEnding(string name)
    {
        var ending = Array.Find(Endings, ending => name.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) ?? "";
        return name[..^ending.Length];
    }

    private static bool Begins(string name, string query) => name.StartsWith(query, StringComparison.Ordinal);

    private static bool Contains(string name, string query) => name.Contains(query, StringComparison.Ordinal);
}
