namespace StudyBot.Core.Schedules.Zones;

/// <summary>What the time zone database does not say: which of its cities people know, and which cities they live in instead.</summary>
internal static class WellKnownPlaces
{
    /// <summary>The best known first; the first 25 are offered before anything is typed.</summary>
    public static readonly IReadOnlyList<string> ZoneIds =
    [
        "Europe/London", "Europe/Berlin", "Europe/Paris", "Europe/Madrid", "Europe/Rome", "Europe/Warsaw", "Europe/Athens",
        "Europe/Istanbul", "America/New_York", "America/Chicago", "America/Denver", "America/Los_Angeles", "America/Toronto",
        "America/Sao_Paulo", "America/Mexico_City", "Africa/Lagos", "Africa/Cairo", "Africa/Nairobi", "Africa/Johannesburg",
        "Asia/Dubai", "Asia/Kolkata", "Asia/Singapore", "Asia/Shanghai", "Asia/Tokyo", "Australia/Sydney",
        "Europe/Dublin", "Europe/Lisbon", "Europe/Amsterdam", "Europe/Brussels", "Europe/Zurich", "Europe/Vienna", "Europe/Prague",
        "Europe/Stockholm", "Europe/Oslo", "Europe/Copenhagen", "Europe/Helsinki", "Europe/Budapest", "Europe/Bucharest", "Europe/Sofia",
        "Europe/Belgrade", "Europe/Kyiv", "Europe/Moscow", "Atlantic/Reykjavik", "America/Vancouver", "America/Edmonton",
        "America/Winnipeg", "America/Phoenix", "America/Anchorage", "Pacific/Honolulu", "America/Halifax", "America/St_Johns",
        "America/Detroit", "America/Havana", "America/Panama", "America/Jamaica", "America/Puerto_Rico", "America/Bogota", "America/Lima",
        "America/Santiago", "America/Caracas", "America/Argentina/Buenos_Aires", "America/Montevideo", "Africa/Casablanca",
        "Africa/Algiers", "Africa/Tunis", "Africa/Accra", "Africa/Abidjan", "Africa/Addis_Ababa", "Africa/Maputo", "Asia/Jerusalem",
        "Asia/Beirut", "Asia/Riyadh", "Asia/Baghdad", "Asia/Tehran", "Asia/Kabul", "Asia/Karachi", "Asia/Tashkent", "Asia/Almaty",
        "Asia/Kathmandu", "Asia/Dhaka", "Asia/Colombo", "Asia/Yangon", "Asia/Bangkok", "Asia/Ho_Chi_Minh", "Asia/Jakarta",
        "Asia/Kuala_Lumpur", "Asia/Manila", "Asia/Hong_Kong", "Asia/Taipei", "Asia/Seoul", "Australia/Perth", "Australia/Adelaide",
        "Australia/Darwin", "Australia/Brisbane", "Australia/Melbourne", "Pacific/Auckland", "Pacific/Fiji", "Pacific/Guam",
    ];

    /// <summary>Large cities without a zone of their own. Names that several large cities share are left out.</summary>
    public static readonly IReadOnlyList<(string City, string ZoneId)> Cities =
    [
        ("Hamburg", "Europe/Berlin"), ("Munich", "Europe/Berlin"), ("München", "Europe/Berlin"), ("Cologne", "Europe/Berlin"),
        ("Köln", "Europe/Berlin"), ("Frankfurt", "Europe/Berlin"), ("Stuttgart", "Europe/Berlin"), ("Leipzig", "Europe/Berlin"),
        ("Lyon", "Europe/Paris"), ("Marseille", "Europe/Paris"), ("Toulouse", "Europe/Paris"), ("Edinburgh", "Europe/London"),
        ("Glasgow", "Europe/London"), ("Leeds", "Europe/London"), ("Barcelona", "Europe/Madrid"), ("Milan", "Europe/Rome"),
        ("Milano", "Europe/Rome"), ("Roma", "Europe/Rome"), ("Turin", "Europe/Rome"), ("Naples", "Europe/Rome"),
        ("Geneva", "Europe/Zurich"), ("Basel", "Europe/Zurich"), ("Bern", "Europe/Zurich"), ("Wien", "Europe/Vienna"),
        ("Porto", "Europe/Lisbon"), ("Rotterdam", "Europe/Amsterdam"), ("Antwerp", "Europe/Brussels"), ("Gothenburg", "Europe/Stockholm"),
        ("Krakow", "Europe/Warsaw"), ("Gdansk", "Europe/Warsaw"), ("Brno", "Europe/Prague"), ("Lviv", "Europe/Kyiv"),
        ("Cluj", "Europe/Bucharest"), ("Ankara", "Europe/Istanbul"), ("Thessaloniki", "Europe/Athens"), ("St Petersburg", "Europe/Moscow"),
        ("Boston", "America/New_York"), ("Philadelphia", "America/New_York"), ("Washington DC", "America/New_York"),
        ("Atlanta", "America/New_York"), ("Miami", "America/New_York"), ("Pittsburgh", "America/New_York"),
        ("Houston", "America/Chicago"), ("Dallas", "America/Chicago"), ("Austin", "America/Chicago"), ("Minneapolis", "America/Chicago"),
        ("Salt Lake City", "America/Denver"), ("San Francisco", "America/Los_Angeles"), ("Seattle", "America/Los_Angeles"),
        ("San Diego", "America/Los_Angeles"), ("Las Vegas", "America/Los_Angeles"), ("Ottawa", "America/Toronto"),
        ("Calgary", "America/Edmonton"), ("Rio de Janeiro", "America/Sao_Paulo"), ("Brasilia", "America/Sao_Paulo"),
        ("Guadalajara", "America/Mexico_City"), ("Medellin", "America/Bogota"), ("Quito", "America/Guayaquil"),
        ("Alexandria", "Africa/Cairo"), ("Abuja", "Africa/Lagos"), ("Cape Town", "Africa/Johannesburg"),
        ("Pretoria", "Africa/Johannesburg"), ("Rabat", "Africa/Casablanca"), ("Abu Dhabi", "Asia/Dubai"), ("Jeddah", "Asia/Riyadh"),
        ("Mumbai", "Asia/Kolkata"), ("Bombay", "Asia/Kolkata"), ("Delhi", "Asia/Kolkata"), ("New Delhi", "Asia/Kolkata"),
        ("Bangalore", "Asia/Kolkata"), ("Bengaluru", "Asia/Kolkata"), ("Chennai", "Asia/Kolkata"), ("Hyderabad", "Asia/Kolkata"),
        ("Pune", "Asia/Kolkata"), ("Lahore", "Asia/Karachi"), ("Islamabad", "Asia/Karachi"), ("Beijing", "Asia/Shanghai"),
        ("Shenzhen", "Asia/Shanghai"), ("Guangzhou", "Asia/Shanghai"), ("Hangzhou", "Asia/Shanghai"), ("Hanoi", "Asia/Ho_Chi_Minh"),
        ("Osaka", "Asia/Tokyo"), ("Kyoto", "Asia/Tokyo"), ("Busan", "Asia/Seoul"), ("Canberra", "Australia/Sydney"),
        ("Wellington", "Pacific/Auckland"),
    ];

    /// <summary>Names of zones that people use and the database does not: what they stand for among the database's own.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Abbreviations =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase)
        {
            ["ET"] = ["EDT"],
            ["CT"] = ["CDT"],
            ["MT"] = ["MDT"],
            ["PT"] = ["PDT"],
            ["EST5EDT"] = ["EDT"],
            ["CST6CDT"] = ["CDT"],
            ["MST7MDT"] = ["MDT"],
            ["PST8PDT"] = ["PDT"],
            ["MET"] = ["CET"],
            ["MEZ"] = ["CET"],
            ["MESZ"] = ["CEST"],
            ["Central European"] = ["CET"],
            ["Eastern European"] = ["EET"],
            ["Western European"] = ["WET"],
            ["British"] = ["BST"],
            ["Greenwich"] = ["GMT"],
            ["Greenwich Mean"] = ["GMT"],
        };

    private static readonly Dictionary<string, int> Ranks = ZoneIds.Index().ToDictionary(pair => pair.Item, pair => pair.Index);

    /// <summary>Small is well known.</summary>
    public static int RankOf(string zoneId) => Ranks.GetValueOrDefault(zoneId, int.MaxValue);
}
