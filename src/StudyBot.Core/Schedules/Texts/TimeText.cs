using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace StudyBot.Core.Schedules.Texts;

/// <summary>Times of day as moderators write them: <c>9:00</c>, <c>09:00</c>, <c>9am</c>, <c>21.30</c>.</summary>
public static partial class TimeText
{
    private const string Expected = "write a time of day such as 09:00, 21:30 or 9am";

    /// <param name="problem">One sentence for the moderator.</param>
    public static bool TryParse(string text, out TimeOnly time, [NotNullWhen(false)] out string? problem)
    {
        (time, problem) = Read(text.Trim());
        return problem is null;
    }

    public static string Format(TimeOnly time) => time.ToString("HH:mm");

    private static (TimeOnly Time, string? Problem) Read(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return (default, $"{Spelling.Quoted(text)} is not a time; {Expected}.");
        }

        var hour = int.Parse(match.Groups["hour"].ValueSpan);
        var minute = match.Groups["minute"].Success ? int.Parse(match.Groups["minute"].ValueSpan) : (int?)null;
        var half = match.Groups["half"].Value.ToLowerInvariant();
        return (hour, minute, half) switch
        {
            (_, > 59, _) => (default, $"{Spelling.Quoted(text)} has more than 59 minutes; {Expected}."),
            (_, null, "") => (default, $"{Spelling.Quoted(text)} could be morning or evening; write {AmOrPm(hour)}."),
            (0 or > 12, _, not "") => (default, $"{Spelling.Quoted(text)} mixes the 12- and the 24-hour clock; {Expected}."),
            (24, 0, "") => (default, "The day ends at 23:59; write 00:00 for midnight, when the next day begins."),
            ( > 23, _, _) => (default, $"{Spelling.Quoted(text)} is past 23:59; {Expected}."),
            (_, _, "") => (new TimeOnly(hour, minute ?? 0), null),
            (_, _, "a") => (new TimeOnly(hour % 12, minute ?? 0), null),
            _ => (new TimeOnly(hour % 12 + 12, minute ?? 0), null),
        };
    }

    private static string AmOrPm(int hour) =>
        hour is >= 1 and <= 11 ? $"{hour:00}:00 or {hour + 12}:00" : $"{hour % 24:00}:00";

    [GeneratedRegex(
        @"^(?<hour>[0-9]{1,2})([:.](?<minute>[0-9]{2}))?\s*((?<half>[ap])\.?m\.?)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
