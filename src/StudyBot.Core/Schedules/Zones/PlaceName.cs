using System.Text;

namespace StudyBot.Core.Schedules.Zones;

/// <summary>Names of places made comparable: without case, accents, underscores and hyphens.</summary>
internal static class PlaceName
{
    // The process runs without cultures (InvariantGlobalization), where Unicode normalisation takes no accents off.
    private static readonly Dictionary<char, string> Plain = new[]
    {
        ("àáâãäåāă", "a"), ("çćč", "c"), ("ďđ", "d"), ("èéêëēėę", "e"),
        ("ğ", "g"), ("ìíîïīı", "i"), ("ł", "l"), ("ñńň", "n"),
        ("òóôõöøō", "o"), ("řŕ", "r"), ("śşšș", "s"), ("ţťț", "t"), ("ùúûüūůű", "u"), ("ýÿ", "y"), ("źżž", "z"),
        ("æ", "ae"), ("œ", "oe"), ("ß", "ss"), ("þ", "th"), ("_-\t\u00a0", " "), ("’'`.", ""),
    }.SelectMany(pair => pair.Item1.Select(accented => (accented, pair.Item2))).ToDictionary();

    public static string Fold(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var letter in name.ToLowerInvariant())
        {
            if (Plain.TryGetValue(letter, out var plain))
            {
                folded.Append(plain);
            }
            else if (letter is < '\u0300' or > '\u036f')
            {
                folded.Append(letter);
            }
        }

        return string.Join(' ', folded.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }
}
