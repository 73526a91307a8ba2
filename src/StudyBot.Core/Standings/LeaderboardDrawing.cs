using System.Security;
using System.Text;

namespace StudyBot.Core.Standings;

/// <summary>Draws a board as SVG: a bar for each line, best first.</summary>
public static class LeaderboardDrawing
{
    private const int Width = 640;
    private const int Top = 64;
    private const int LineHeight = 40;
    private const int BarLeft = 220;
    private const int LongestBar = 340;
    private const int LongestName = 22;

    public static string Svg(Leaderboard board)
    {
        var height = Top + (board.Lines.Count * LineHeight) + 16;
        var svg = new StringBuilder();
        svg.Append($"""<svg xmlns="http://www.w3.org/2000/svg" width="{Width}" height="{height}" font-family="DejaVu Sans, sans-serif">""");
        svg.Append($"""<rect width="{Width}" height="{height}" rx="12" fill="#1d2330"/>""");
        svg.Append($"""<text x="24" y="40" font-size="20" font-weight="bold" fill="#ffffff">{Escape(board.Title)}</text>""");
        var most = board.Lines.Max(line => line.Points);
        foreach (var (index, line) in board.Lines.Index())
        {
            AppendLine(svg, line, Top + (index * LineHeight), most);
        }

        return svg.Append("</svg>").ToString();
    }

    private static void AppendLine(StringBuilder svg, Standing line, int y, int most)
    {
        var bar = Math.Max(6, LongestBar * line.Points / most);
        var colour = line.Rank switch
        {
            1 => "#e0b341",
            2 => "#b8c0cc",
            3 => "#c98d5e",
            _ => "#5b8def",
        };
        svg.Append($"""<text x="24" y="{y + 22}" font-size="15" fill="#9aa7bd">{line.Rank}</text>""");
        svg.Append($"""<text x="52" y="{y + 22}" font-size="15" fill="#ffffff">{Escape(Shorten(line.Name))}</text>""");
        svg.Append($"""<rect x="{BarLeft}" y="{y + 6}" width="{bar}" height="22" rx="5" fill="{colour}"/>""");
        svg.Append($"""<text x="{BarLeft + bar + 8}" y="{y + 22}" font-size="14" fill="#d6deeb">{line.Points}</text>""");
    }

    private static string Shorten(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName - 1), "…");

    /// <summary>Names are people's words: markup and characters XML does not allow must not get in.</summary>
    private static string Escape(string text) =>
        SecurityElement.Escape(string.Concat(text.EnumerateRunes().Where(rune => !System.Text.Rune.IsControl(rune)))) ?? "";
}
