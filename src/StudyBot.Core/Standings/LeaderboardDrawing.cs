using System.Security;
using System.Text;

namespace StudyBot.Core.Standings;

/// <summary>Draws a board as SVG: a bar for each line, best first. The ground is dark, so that it sits well in light and dark clients.</summary>
public static class LeaderboardDrawing
{
    private const int Width = 640;
    private const int Edge = 28;
    private const int Top = 92;
    private const int LineHeight = 46;
    private const int Bottom = 22;
    private const int NameLeft = 74;
    private const int BarLeft = 252;
    private const int LongestBar = 280;
    private const int ShortestBar = 14;
    private const int LongestName = 18;

    public static string Svg(Leaderboard board)
    {
        var height = Top + (board.Lines.Count * LineHeight) + Bottom;
        var svg = new StringBuilder();
        svg.Append($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" font-family="DejaVu Sans, sans-serif">""");
        svg.Append($"""<rect width="{Width}" height="{height}" rx="16" fill="#17192b"/>""");
        svg.Append($"""<text x="{Edge}" y="46" font-size="21" font-weight="bold" fill="#ffffff">Leaderboard</text>""");
        svg.Append($"""<text x="{Edge}" y="70" font-size="14" fill="#a9adc6">{Escape(board.Title)}</text>""");
        var most = board.Lines.Max(line => line.Points);
        foreach (var (index, line) in board.Lines.Index())
        {
            AppendLine(svg, line, Top + (index * LineHeight), most);
        }

        return svg.Append("</svg>").ToString();
    }

    private static void AppendLine(StringBuilder svg, Standing line, int y, int most)
    {
        var middle = y + (LineHeight / 2);
        var bar = Math.Max(ShortestBar, LongestBar * line.Points / most);
        var (colour, ink) = Colours(line.Rank);
        svg.Append($"""<circle cx="{Edge + 15}" cy="{middle}" r="15" fill="{colour}"/>""");
        svg.Append($"""<text x="{Edge + 15}" y="{middle + 5}" font-size="14" font-weight="bold" text-anchor="middle" fill="{ink}">{line.Rank}</text>""");

        // A drawing of its own, which cuts off what is wider than its place: letters of some scripts are twice as wide.
        svg.Append($"""<svg x="{NameLeft}" y="{y}" width="{BarLeft - NameLeft - 10}" height="{LineHeight}">""");
        svg.Append($"""<text y="{(LineHeight / 2) + 6}" font-size="16" fill="#ffffff">{Escape(Shorten(line.Name))}</text></svg>""");
        svg.Append($"""<rect x="{BarLeft}" y="{middle - 7}" width="{LongestBar}" height="14" rx="7" fill="#262a44"/>""");
        svg.Append($"""<rect x="{BarLeft}" y="{middle - 7}" width="{bar}" height="14" rx="7" fill="{colour}"/>""");
        svg.Append($"""<text x="{Width - Edge}" y="{middle + 6}" font-size="16" font-weight="bold" text-anchor="end" fill="#ffffff">{line.Points}</text>""");
    }

    /// <summary>A medal's colour and what can be read on it.</summary>
    private static (string Colour, string Ink) Colours(int rank) => rank switch
    {
        1 => ("#f2c14e", "#2b2103"),
        2 => ("#c3cad9", "#20242e"),
        3 => ("#d9935a", "#2d1703"),
        _ => ("#7d74f0", "#ffffff"),
    };

    private static string Shorten(string name)
    {
        var runes = name.EnumerateRunes().ToList();
        return runes.Count <= LongestName ? name : string.Concat(runes.Take(LongestName - 1)) + "…";
    }

    /// <summary>Names are people's words: markup and characters XML does not allow must not get in.</summary>
    private static string Escape(string text) =>
        SecurityElement.Escape(string.Concat(text.EnumerateRunes().Where(rune => !Rune.IsControl(rune) && rune.Value is not (0xFFFE or 0xFFFF)))) ?? "";
}
