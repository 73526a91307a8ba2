using StudyBot.Core.Text;

namespace StudyBot.Core.Schedules.Recurrences;

/// <summary>The words that stand for days of the week: <c>mon</c>, <c>Mondays</c>, <c>mon-fri</c>, <c>weekend</c>.</summary>
internal static class DayWords
{
    private const int ShortestPrefix = 2;

    private static readonly string[] Names = [.. Enum.GetValues<DayOfWeek>().Select(day => day.ToString().ToLowerInvariant())];

    private static readonly Dictionary<string, DaysOfWeek> Groups = new()
    {
        ["daily"] = DaysOfWeek.All,
        ["everyday"] = DaysOfWeek.All,
        ["weekday"] = DaysOfWeek.MondayToFriday,
        ["workday"] = DaysOfWeek.MondayToFriday,
        ["weekend"] = DaysOfWeek.Weekend,
    };

    /// <param name="word">In lower case.</param>
    public static bool TryRead(string word, out DaysOfWeek days) =>
        Groups.TryGetValue(Singular(word), out days) || TryReadDay(word, out days) || TryReadRange(word, out days);

    /// <summary>The day or group that was probably meant, as it is best written.</summary>
    public static string? Nearest(string word)
    {
        var nearest = NearestMatch.Find(word, [.. Names, .. Names.Select(Short), .. Groups.Keys, "weekdays", "weekends"]);
        return nearest is null ? null : TryReadDay(nearest, out var day) ? day.ToString() : nearest;
    }

    private static bool TryReadRange(string word, out DaysOfWeek days)
    {
        days = default;
        if (word.Split('-') is not [var from, var to] || !TryReadDay(from, out var first) || !TryReadDay(to, out var last))
        {
            return false;
        }

        var start = (int)first.Days[0];
        var length = ((int)last.Days[0] - start + 7) % 7 + 1;
        days = DaysOfWeek.Of(Enumerable.Range(start, length).Select(day => (DayOfWeek)(day % 7)));
        return true;
    }

    private static bool TryReadDay(string word, out DaysOfWeek days)
    {
        var day = Array.FindIndex(Names, name => IsPrefix(word, name) || IsPrefix(Singular(word), name));
        days = day < 0 ? default : DaysOfWeek.Of((DayOfWeek)day);
        return day >= 0;
    }

    private static bool IsPrefix(string word, string name) =>
        word.Length >= ShortestPrefix && name.StartsWith(word, StringComparison.Ordinal);

    private static string Singular(string word) => word.EndsWith('s') ? word[..^1] : word;

    private static string Short(string name) => name[..3];
}
