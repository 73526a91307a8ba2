using System.Text.RegularExpressions;

namespace StudyBot.Core.Schedules.Zones;

/// <summary>Offsets from UTC as text: <c>UTC+1</c>, <c>UTC-3:30</c>.</summary>
internal static partial class OffsetText
{
    public static string Format(TimeSpan offset)
    {
        var sign = offset < TimeSpan.Zero ? '-' : '+';
        var length = offset.Duration();
        return length == TimeSpan.Zero ? "UTC"
            : length.Minutes == 0 ? $"UTC{sign}{length.Hours}"
            : $"UTC{sign}{length.Hours}:{length.Minutes:00}";
    }

    /// <summary>Reads <c>UTC+2</c>, <c>GMT-5</c>, <c>+05:30</c> and <c>Etc/GMT+5</c>, whose sign POSIX turned round.</summary>
    public static bool TryParse(string text, out TimeSpan offset)
    {
        var match = Pattern().Match(text);
        offset = default;
        if (!match.Success)
        {
            return false;
        }

        var minutes = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan) : 0;
        offset = new TimeSpan(int.Parse(match.Groups["hour"].ValueSpan), minutes, seconds: 0);
        var isWest = (match.Groups["sign"].ValueSpan is "-") != match.Groups["posix"].Success;
        offset = isWest ? -offset : offset;
        return true;
    }

    [GeneratedRegex(
        @"^((?<posix>Etc/)?(UTC|GMT))?\s*(?<sign>[+-])\s*(?<hour>[0-9]{1,2})(:?(?<minute>[0-9]{2}))?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
