using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace StudyBot.Core.Schedules.Texts;

/// <summary>Lengths of time in days, hours and minutes: <c>24h</c>, <c>90m</c>, <c>2d</c>, <c>1d12h</c>.</summary>
public static partial class DurationText
{
    private const string Expected = "write days, hours and minutes such as 24h, 90m or 1d12h";

    /// <param name="least">The shortest length allowed.</param>
    /// <param name="most">The longest length allowed.</param>
    /// <param name="problem">One sentence for the moderator.</param>
    public static bool TryParse(
        string text, TimeSpan least, TimeSpan most, out TimeSpan duration, [NotNullWhen(false)] out string? problem)
    {
        (duration, problem) = Read(text.Trim(), least, most);
        return problem is null;
    }

    /// <summary>The canonical text, the largest unit first: <c>1d12h</c>. Seconds are left out.</summary>
    public static string Format(TimeSpan duration)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(duration, TimeSpan.Zero);
        var text = Part(duration.Days, 'd') + Part(duration.Hours, 'h') + Part(duration.Minutes, 'm');
        return text.Length == 0 ? "0m" : text;
    }

    private static (TimeSpan Duration, string? Problem) Read(string text, TimeSpan least, TimeSpan most)
    {
        if (text.Length > 0 && text.All(char.IsAsciiDigit))
        {
            return (default, $"{Spelling.Quoted(text)} has no unit; {Expected}.");
        }

        var match = Pattern().Match(text);
        if (text.Length == 0 || !match.Success)
        {
            return (default, $"{Spelling.Quoted(text)} is not a length of time; {Expected}.");
        }

        var duration = new TimeSpan(Number(match, "days"), Number(match, "hours"), Number(match, "minutes"), seconds: 0);
        var limits = $"write something from {Format(least)} to {Format(most)}";
        return duration < least ? (default, $"{Spelling.Quoted(text)} is too short; {limits}.")
            : duration > most ? (default, $"{Spelling.Quoted(text)} is too long; {limits}.")
            : (duration, null);
    }

    private static int Number(Match match, string group) => match.Groups[group].Success ? int.Parse(match.Groups[group].ValueSpan) : 0;

    private static string Part(int number, char unit) => number == 0 ? "" : $"{number}{unit}";

    [GeneratedRegex(
        @"^((?<days>[0-9]{1,4})\s*d(ays?)?)?\s*((?<hours>[0-9]{1,5})\s*h((ou)?rs?)?)?\s*((?<minutes>[0-9]{1,6})\s*m(in(ute)?s?)?)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
