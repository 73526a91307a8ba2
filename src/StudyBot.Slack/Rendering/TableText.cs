using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace StudyBot.Slack.Rendering;

/// <summary>Draws a table as code with its columns below each other, which every Slack app shows alike.</summary>
internal static class TableText
{
    private const string ColumnGap = "  ";

    public static string Of(Table table)
    {
        var rows = table.OfType<TableRow>().Select(Cells).ToList();
        var widths = Enumerable.Range(0, rows.Max(row => row.Count))
            .Select(column => rows.Max(row => column < row.Count ? Width(row[column]) : 0))
            .ToList();
        var lines = rows.Select(row => Line(row, widths, table.ColumnDefinitions)).ToList();
        if (table.FirstOrDefault() is TableRow { IsHeader: true })
        {
            lines.Insert(1, string.Join(ColumnGap, widths.Select(width => new string('-', width))));
        }

        return string.Join('\n', lines);
    }

    private static List<string> Cells(TableRow row) => [.. row.OfType<TableCell>().Select(CellText)];

    private static string CellText(TableCell cell) =>
        string.Join(' ', cell.OfType<LeafBlock>().Select(block => PlainText.Of(block.Inline))).Trim();

    private static string Line(List<string> cells, List<int> widths, List<TableColumnDefinition> columns) => string.Join(
        ColumnGap, cells.Select((cell, column) => Pad(cell, widths[column], columns.ElementAtOrDefault(column)?.Alignment))).TrimEnd();

    private static string Pad(string cell, int width, TableColumnAlign? alignment)
    {
        var space = new string(' ', width - Width(cell));
        return alignment == TableColumnAlign.Right ? space + cell : cell + space;
    }

    private static int Width(string cell) => cell.EnumerateRunes().Count();
}
