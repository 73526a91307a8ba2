using System.Text.RegularExpressions;
using StudyBot.Core.Schedules.Texts;

namespace StudyBot.Core.Schedules.Recurrences;

/// <summary>Reads what moderators write. Forgiving in the words, strict in the meaning: nothing is guessed.</summary>
internal static partial class RecurrenceReader
{
    private const int LongestText = 200;
    private const string Expected =
        "write days such as Mon,Wed,Fri, or weekdays, daily, every 3 days, every 2 weeks Mon,Thu, 1,15 of month, or last of month";

    private static readonly string[] Fillers = ["and", "on", "the", "of", "in"];
    private static readonly string[] FromWords = ["from", "starting", "since"];
    private static readonly string[] MonthWords = ["month", "months", "monthly"];

    public static RecurrenceReading Read(string text, DateOnly today)
    {
        if (text.Length > LongestText)
        {
            return Problem($"The text is longer than {LongestText} characters");
        }

        var words = WordsOf(text);
        var from = TakeFrom(words, today, out var fromProblem);
        if (fromProblem is not null)
        {
            return RecurrenceReading.Failed(fromProblem);
        }

        words.RemoveAll(Fillers.Contains);
        var reading = ReadWords(words, from, today);
        return from is not null && reading.Recurrence is Recurrence.Weekly or Recurrence.DaysOfMonth
            ? Problem($"\"from {from:yyyy-MM-dd}\" goes only with \"every 3 days\" or \"every 2 weeks Mon\"")
            : reading;
    }

    private static RecurrenceReading ReadWords(List<string> words, DateOnly? from, DateOnly today) =>
        words switch
        {
            [] => Problem("A schedule needs its days"),
            _ when words.Exists(MonthWords.Contains) => ReadMonth(words),
            ["every", .. var rest] => ReadEvery(rest, from, today),
            ["weekly", .. var rest] => ReadWeeks(1, rest, from, today),
            ["fortnightly" or "biweekly" or "bi-weekly", .. var rest] => ReadWeeks(2, rest, from, today),
            _ => ReadDays(words, days => new Recurrence.Weekly(days)),
        };

    private static RecurrenceReading ReadEvery(List<string> words, DateOnly? from, DateOnly today)
    {
        var interval = words is [var first, ..] ? IntervalOf(first) : null;
        var rest = interval is null ? words : words[1..];
        return rest switch
        {
            [] => Problem("\"every\" needs what follows it"),
            ["day" or "days"] => EveryDays(interval ?? 1, from, today),
            ["day" or "days", var extra, ..] =>
                Problem($"{Spelling.Quoted(extra)} does not belong after \"days\", where only \"from 2026-11-20\" can follow"),
            ["week" or "weeks", .. var days] => ReadWeeks(interval ?? 1, days, from, today),
            ["fortnight", .. var days] when interval is null => ReadWeeks(2, days, from, today),
            _ => ReadWeeks(interval ?? 1, rest, from, today),
        };
    }

    private static RecurrenceReading EveryDays(int interval, DateOnly? from, DateOnly today) =>
        (interval, from) switch
        {
            ( < 1 or > Recurrence.MostDays, _) => Problem($"Days can repeat every 1 to {Recurrence.MostDays}, not every {interval}"),
            (1, null) => new Recurrence.Weekly(DaysOfWeek.All),
            _ => new Recurrence.EveryDays(interval, from ?? today),
        };

    private static RecurrenceReading ReadWeeks(int interval, List<string> words, DateOnly? from, DateOnly today) =>
        (interval, words) switch
        {
            ( < 1 or > Recurrence.MostWeeks, _) => Problem($"Weeks can repeat every 1 to {Recurrence.MostWeeks}, not every {interval}"),
            (_, []) => Problem("Weeks need their days, as in \"every 2 weeks Mon,Thu\""),
            (1, _) when from is null => ReadDays(words, days => new Recurrence.Weekly(days)),
            _ => ReadDays(words, days => new Recurrence.EveryWeeks(interval, days, from ?? today)),
        };

    private static RecurrenceReading ReadDays(List<string> words, Func<DaysOfWeek, Recurrence> recurrence)
    {
        var all = default(DaysOfWeek);
        foreach (var word in words)
        {
            if (!DayWords.TryRead(word, out var days))
            {
                return Problem($"{Spelling.Quoted(word)} is not a day{Spelling.DidYouMean(DayWords.Nearest(word))}");
            }

            all = all.With(days);
        }

        return recurrence(all);
    }

    private static RecurrenceReading ReadMonth(List<string> words)
    {
        if (words is ["every", var interval, "month" or "months", ..] && IntervalOf(interval) is > 1)
        {
            return Problem("Months cannot be left out");
        }

        words.RemoveAll(word => MonthWords.Contains(word) || word is "every" or "day" or "days");
        var all = default(MonthDays);
        foreach (var word in words)
        {
            if (DayOfMonth(word) is not { } day)
            {
                return Problem($"{Spelling.Quoted(word)} is not a day of the month, 1 to 31 or last{Spelling.DidYouMean(word, ["last"])}");
            }

            all = all.With(day);
        }

        return all.IsEmpty ? Problem("A month needs its days, as in \"1,15 of month\"") : new Recurrence.DaysOfMonth(all);
    }

    private static MonthDays? DayOfMonth(string word) =>
        word == "last" ? MonthDays.Last
        : word == "first" ? MonthDays.Of(1)
        : int.TryParse(Ordinal().Replace(word, ""), out var number) && number is >= 1 and <= 31 ? MonthDays.Of(number)
        : null;

    private static int? IntervalOf(string word) =>
        word switch
        {
            "other" or "second" or "two" => 2,
            "third" or "three" => 3,
            _ => int.TryParse(word, out var number) ? number : null,
        };

    private static DateOnly? TakeFrom(List<string> words, DateOnly today, out string? problem)
    {
        problem = null;
        var at = words.FindIndex(FromWords.Contains);
        if (at < 0)
        {
            return null;
        }

        // A date is up to three words: 24 Dec 2026. The longest that can be read is meant, the shortest explains the problem.
        problem = $"\"{words[at]}\" needs a date, as in \"every 3 days from 2026-11-20\".";
        for (var length = Math.Min(3, words.Count - at - 1); length > 0; length--)
        {
            if (DateText.TryParse(string.Join(' ', words.GetRange(at + 1, length)), today, out var from, out problem))
            {
                words.RemoveRange(at, length + 1);
                return from;
            }
        }

        return null;
    }

    private static List<string> WordsOf(string text) =>
        [.. Separators().Split(Dash().Replace(text.ToLowerInvariant(), "-"))
            .Select(word => word.Trim('.'))
            .Where(word => word.Length > 0)
            .Select(word => word == "each" ? "every" : word)];

    private static RecurrenceReading Problem(string what) => RecurrenceReading.Failed($"{what}; {Expected}.");

    [GeneratedRegex(@"[\s,;&+/]+", RegexOptions.None)]
    private static partial Regex Separators();

    [GeneratedRegex(@"\s*[-–—]\s*|\s+(to|through)\s+", RegexOptions.ExplicitCapture)]
    private static partial Regex Dash();

    [GeneratedRegex("(?<=[0-9])(st|nd|rd|th)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Ordinal();
}
