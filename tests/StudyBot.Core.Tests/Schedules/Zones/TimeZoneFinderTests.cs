using NodaTime.TimeZones;
using StudyBot.Core.Schedules.Zones;
using Xunit;

namespace StudyBot.Core.Tests.Schedules.Zones;

public class TimeZoneFinderTests
{
    private static readonly DateTimeOffset Winter = new(2026, 11, 20, 13, 5, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Summer = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Beginning_of_a_city_offers_it_first_with_its_clock()
    {
        var suggestions = TimeZoneFinder.Suggest("ber", Winter);

        Assert.Equal(new ZoneSuggestion("Europe/Berlin", "Europe/Berlin", "UTC+1, now 14:05"), suggestions[0]);
        Assert.Contains(suggestions, suggestion => suggestion.Id == "Atlantic/Bermuda");
        Assert.Contains(suggestions, suggestion => suggestion is { Id: "Australia/Sydney", Label: "Australia/Sydney (Canberra)" });
    }

    [Fact]
    public void Clock_follows_the_season()
    {
        Assert.Equal("UTC+2, now 14:00", TimeZoneFinder.Suggest("berlin", Summer)[0].Description);
        Assert.Equal("UTC+5:30, now 17:30", TimeZoneFinder.Suggest("kolkata", Summer)[0].Description);
        Assert.Equal("UTC-2:30, now 09:30", TimeZoneFinder.Suggest("st johns", Summer)[0].Description);
        Assert.Equal("UTC, now 12:00", TimeZoneFinder.Suggest("utc", Summer)[0].Description);
    }

    [Theory]
    [InlineData("são paulo", "America/Sao_Paulo")]
    [InlineData("SAO_PAULO", "America/Sao_Paulo")]
    [InlineData("york", "America/New_York")]
    [InlineData("europe/ams", "Europe/Amsterdam")]
    [InlineData("germ", "Europe/Berlin")]
    [InlineData("cote d'ivoire", "Africa/Abidjan")]
    [InlineData("united sta", "America/New_York")]
    [InlineData("munich", "Europe/Berlin")]
    [InlineData("münch", "Europe/Berlin")]
    [InlineData("bengal", "Asia/Kolkata")]
    [InlineData("kiev", "Europe/Kyiv")]
    [InlineData("lon", "Europe/London")]
    [InlineData("to", "America/Toronto")]
    [InlineData("IST", "Europe/Istanbul")]
    [InlineData("india", "Asia/Kolkata")]
    [InlineData("uk", "Europe/London")]
    [InlineData("korea", "Asia/Seoul")]
    [InlineData("utc+1", "Europe/London")]
    [InlineData("Berlni", "Europe/Berlin")]
    public void Best_match_comes_first(string typed, string expected)
    {
        Assert.Equal(expected, TimeZoneFinder.Suggest(typed, Winter)[0].Id);
    }

    [Fact]
    public void Abbreviation_offers_the_cities_that_go_by_it()
    {
        var ids = TimeZoneFinder.Suggest("IST", Winter).Select(suggestion => suggestion.Id).ToList();

        Assert.Superset(new HashSet<string> { "Asia/Kolkata", "Europe/Dublin", "Asia/Jerusalem" }, ids.ToHashSet());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("e")]
    [InlineData("america/")]
    public void No_more_than_asked_for_and_no_zone_twice(string typed)
    {
        var ids = TimeZoneFinder.Suggest(typed, Winter).Select(suggestion => suggestion.Id).ToList();

        Assert.Equal(25, ids.Count);
        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(ids.Take(3), TimeZoneFinder.Suggest(typed, Winter, most: 3).Select(suggestion => suggestion.Id));
    }

    [Fact]
    public void Nothing_is_suggested_for_what_is_nowhere()
    {
        Assert.Empty(TimeZoneFinder.Suggest("qqqq", Winter));
    }

    [Theory]
    [InlineData("Europe/Berlin", "Europe/Berlin")]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData(" America/New York ", "America/New_York")]
    [InlineData("Berlin", "Europe/Berlin")]
    [InlineData("new york", "America/New_York")]
    [InlineData("Asia/Calcutta", "Asia/Kolkata")]
    [InlineData("Calcutta", "Asia/Kolkata")]
    [InlineData("Mumbai", "Asia/Kolkata")]
    [InlineData("US/Pacific", "America/Los_Angeles")]
    [InlineData("Europe/Amsterdam", "Europe/Amsterdam")]
    [InlineData("Africa/Asmera", "Africa/Asmara")]
    [InlineData("Iceland", "Atlantic/Reykjavik")]
    [InlineData("Japan", "Asia/Tokyo")]
    [InlineData("UTC", "UTC")]
    [InlineData("Etc/UTC", "UTC")]
    [InlineData("zulu", "UTC")]
    public void Names_of_one_place_are_accepted_under_their_current_id(string typed, string expected)
    {
        Assert.Equal(new ZoneVerdict.Accepted(expected), TimeZoneFinder.Resolve(typed, Winter));
    }

    [Theory]
    [InlineData("EST", "America/New_York", "America/Toronto")]
    [InlineData("cst", "America/Chicago", "Asia/Shanghai")]
    [InlineData("IST", "Asia/Kolkata", "Europe/Dublin")]
    [InlineData("CET", "Europe/Berlin", "Europe/Paris")]
    [InlineData("BST", "Europe/London", "Europe/London")]
    [InlineData("GMT", "Europe/London", "Africa/Accra")]
    [InlineData("ET", "America/New_York", "America/Toronto")]
    [InlineData("EST5EDT", "America/New_York", "America/Toronto")]
    [InlineData("Eastern Standard Time", "America/New_York", "America/Toronto")]
    [InlineData("Pacific time", "America/Los_Angeles", "America/Vancouver")]
    [InlineData("Central European Time", "Europe/Berlin", "Europe/Paris")]
    [InlineData("UTC+2", "Europe/Berlin", "Africa/Cairo")]
    [InlineData("gmt-5", "America/New_York", "America/Bogota")]
    [InlineData("Etc/GMT+5", "America/New_York", "America/Bogota")]
    [InlineData("+05:30", "Asia/Kolkata", "Asia/Colombo")]
    [InlineData("UTC+0", "Europe/London", "Africa/Accra")]
    [InlineData("Germany", "Europe/Berlin", "Europe/Busingen")]
    [InlineData("Georgia", "Asia/Tbilisi", "Asia/Tbilisi")]
    [InlineData("USA", "America/New_York", "Pacific/Honolulu")]
    [InlineData("SGT", "Asia/Singapore", "Asia/Kuala_Lumpur")]
    [InlineData("Birmingham", "Europe/London", "America/Chicago")]
    [InlineData("San Juan", "America/Puerto_Rico", "America/Argentina/San_Juan")]
    [InlineData("Victoria", "America/Vancouver", "Australia/Melbourne")]
    [InlineData("South", "Australia/Adelaide", "Australia/Adelaide")]
    public void What_several_places_share_is_answered_with_cities(string typed, string first, string another)
    {
        var verdict = Assert.IsType<ZoneVerdict.Ambiguous>(TimeZoneFinder.Resolve(typed, Winter));

        Assert.Equal(first, verdict.Candidates[0].Id);
        Assert.Contains(verdict.Candidates, candidate => candidate.Id == another);
        Assert.InRange(verdict.Candidates.Count, 1, 25);
        Assert.Contains(typed, verdict.Sentence);
        Assert.Contains(first, verdict.Sentence);
    }

    [Fact]
    public void Cities_offered_for_an_offset_are_well_known_where_there_are_any()
    {
        var eastern = (ZoneVerdict.Ambiguous)TimeZoneFinder.Resolve("EST", Winter);
        var eucla = (ZoneVerdict.Ambiguous)TimeZoneFinder.Resolve("UTC+8:45", Winter);

        Assert.DoesNotContain(eastern.Candidates, candidate => candidate.Id == "America/Atikokan");
        Assert.Equal("Australia/Eucla", Assert.Single(eucla.Candidates).Id);
    }

    [Theory]
    [InlineData("Berlni", "Europe/Berlin")]
    [InlineData("Amstredam", "Europe/Amsterdam")]
    [InlineData("Europe/Berl", "Europe/Berlin")]
    [InlineData("lond", "Europe/London")]
    [InlineData("Berlin, Germany", "Europe/Berlin")]
    public void Mistyped_city_is_answered_with_the_nearest(string typed, string nearest)
    {
        var verdict = Assert.IsType<ZoneVerdict.Unknown>(TimeZoneFinder.Resolve(typed, Winter));

        Assert.Equal(nearest, verdict.Nearest[0].Id);
        Assert.Contains($"(did you mean {nearest}?)", verdict.Sentence);
    }

    [Theory]
    [InlineData("")]
    [InlineData("qqqq")]
    [InlineData("UTC+17")]
    [InlineData("Etc/Unknown")]
    public void What_is_nowhere_is_unknown_and_says_what_to_type(string typed)
    {
        var verdict = Assert.IsType<ZoneVerdict.Unknown>(TimeZoneFinder.Resolve(typed, Winter));

        Assert.Empty(verdict.Nearest);
        Assert.Contains("type a", verdict.Sentence);
    }

    [Fact]
    public void Every_id_of_the_database_is_a_place_utc_or_refused()
    {
        var verdicts = TzdbDateTimeZoneSource.Default.GetIds().ToDictionary(id => id, id => TimeZoneFinder.Resolve(id, Winter));

        var accepted = verdicts.Values.OfType<ZoneVerdict.Accepted>().Distinct().ToList();
        Assert.All(accepted, verdict => Assert.Equal(verdict, TimeZoneFinder.Resolve(verdict.ZoneId, Winter)));
        Assert.All(accepted, verdict => Assert.Matches("^(UTC|(?!Etc/).+/.+)$", verdict.ZoneId));

        // Nobody lives twelve hours behind UTC; every other fixed offset has cities to offer.
        Assert.Equal(["Etc/GMT+12"], verdicts.Where(pair => pair.Value is ZoneVerdict.Unknown).Select(pair => pair.Key));
    }

    [Fact]
    public void Every_suggested_id_is_accepted()
    {
        var letters = Enumerable.Range('a', 26).Select(letter => ((char)letter).ToString());

        var ids = letters.Append("")
            .SelectMany(typed => TimeZoneFinder.Suggest(typed, Winter, most: 1000))
            .Select(suggestion => suggestion.Id);

        Assert.All(ids.Distinct(), id => Assert.Equal(new ZoneVerdict.Accepted(id), TimeZoneFinder.Resolve(id, Winter)));
    }
}
