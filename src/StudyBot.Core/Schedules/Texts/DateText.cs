using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace StudyBot.Core.Schedules.Texts;

/// <summary>
/// Dates as moderators write them: <c>2026-12-24</c>, <c>24 Dec</c>, <c>24 December 2026</c>, <c>today</c>, <c>tomorrow</c>.
/// </summary>
public static partial class DateText
{
    private const string Expected = "write a date such as 2026-12-24, 24 Dec, today or tomorrow";

    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june",
        "july", "august", "september", "october", "november", "december",
    ];

    /// <param name="today">In the schedule's zone. A date without a year is the next one from here on.</param>
    /// <param name="problem">One sentence for the moderator.</param>
    public static bool TryParse(string text, DateOnly today, out DateOnly date, [NotNullWhen(false)] out string? problem)
    {
        (date, problem) = Read(text.Trim().ToLowerInvariant(), today);
        return problem is null;
    }

    public static string Format(DateOnly date) => date.ToString("yyyy-MM-dd");

    private static (DateOnly Date, string? Problem) Read(string text, DateOnly today) =>
        text switch
        {
            "today" => (today, null),
            "tomorrow" => (today.AddDays(1), null),
            _ when Iso().Match(text) is { Success: true } match =>
                Exact(text, Number(match, "year"), Number(match, "month"), Number(match, "day")),
            _ when DayMonth().Match(text) is { Success: true } match => ReadDayMonth(text, match, today),
            _ => (default, $"{Spelling.Quoted(text)} is not a date{DidYouMean(text)}; {Expected}."),
        };

    private static (DateOnly Date, string? Problem) ReadDayMonth(string text, Match match, DateOnly today)
    {
        var name = match.Groups["month"].Value;
        var month = Array.FindIndex(Months, candidate => candidate.StartsWith(name, StringComparison.Ordinal)) + 1;
        if (month == 0)
        {
            return (default, $"{Spelling.Quoted(name)} is not a month{Spelling.DidYouMean(name, Months)}; {Expected}.");
        }

        var day = Number(match, "day");
        return match.Groups["year"].Success ? Exact(text, Number(match, "year"), month, day) : Next(text, month, day, today);
    }

    // Eight years hold a 29 February even across 2100.
    private static (DateOnly Date, string? Problem) Next(string text, int month, int day, DateOnly today)
    {
        var dates = Enumerable.Range(today.Year, 9)
            .Where(year => Exists(year, month, day))
            .Select(year => new DateOnly(year, month, day))
            .Where(date => date >= today)
            .Take(1)
            .ToList();
        return dates is [var next] ? (next, null) : (default, $"{Spelling.Quoted(text)} is in no calendar; {Expected}.");
    }

    private static (DateOnly Date, string? Problem) Exact(string text, int year, int month, int day) =>
        Exists(year, month, day)
            ? (new DateOnly(year, month, day), null)
            : (default, $"{Spelling.Quoted(text)} is in no calendar; {Expected}.");

    private static bool Exists(int year, int month, int day) =>
        year is >= 2000 and <= 9998 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month);

    private static string DidYouMean(string text) => Spelling.DidYouMean(text, ["today", "tomorrow"]);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan);

    [GeneratedRegex("^(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})$", RegexOptions.ExplicitCapture)]
    private static partial Regex Iso();

    [GeneratedRegex(
        """
        ^(
          (?<day>[0-9]{1,2})(st|nd|rd|th)?\.?\s*(?<month>[a-z]{3,9})\.? |
          (?<month>[a-z]{3,9})\.?\s*(?<day>[0-9]{1,2})(st|nd|rd|th)?
        ),?(\s+(?<year>[0-9]{4}))?$
        """,
        RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex DayMonth();
}
