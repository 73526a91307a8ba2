namespace StudyBot.Core.Standings;

/// <summary>Which dates a board's window takes in.</summary>
public static class BoardWindows
{
    /// <summary>The first date of the window that holds <paramref name="date"/>; one fixed date for all time.</summary>
    public static DateOnly StartOf(BoardWindow window, DateOnly date) => window switch
    {
        BoardWindow.Day => date,
        BoardWindow.Week => date.AddDays(-(((int)date.DayOfWeek + 6) % 7)),
        BoardWindow.Month => new DateOnly(date.Year, date.Month, 1),
        BoardWindow.Season => new DateOnly(date.Year, (((date.Month - 1) / 3) * 3) + 1, 1),
        BoardWindow.All => DateOnly.MinValue,
    };

    /// <summary>The last date of the window that begins on <paramref name="start"/>.</summary>
    public static DateOnly EndOf(BoardWindow window, DateOnly start) => window switch
    {
        BoardWindow.Day => start,
        BoardWindow.Week => start.AddDays(6),
        BoardWindow.Month => start.AddMonths(1).AddDays(-1),
        BoardWindow.Season => start.AddMonths(3).AddDays(-1),
        BoardWindow.All => DateOnly.MaxValue,
    };

    /// <summary>The window in words: "week of 2026-11-16".</summary>
    public static string Describe(BoardWindow window, DateOnly start) => window switch
    {
        BoardWindow.Day => $"{start:yyyy-MM-dd}",
        BoardWindow.Week => $"week of {start:yyyy-MM-dd}",
        BoardWindow.Month => $"{start:yyyy-MM}",
        BoardWindow.Season => $"season {start:yyyy}, quarter {((start.Month - 1) / 3) + 1}",
        BoardWindow.All => "all time",
    };
}
