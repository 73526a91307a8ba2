using System.Text;

namespace StudyBot.Core.Questions.Reading.Yaml;

/// <summary>What must hold of a file's text before it is worth parsing.</summary>
internal static class SourceText
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>The text with plain line ends and without a byte order mark, or null after a problem was reported.</summary>
    public static string? Accept(string text, FileProblems problems)
    {
        if (Encoding.UTF8.GetByteCount(text) > BankReader.LargestFile)
        {
            problems.Add(1, BankReader.TooLarge);
            return null;
        }

        var plain = text.TrimStart(ByteOrderMark).Replace("\r\n", "\n");
        var accepted = problems.Items.Count;
        ReportTabs(plain, problems);
        ReportControlCharacters(plain, problems);
        return problems.Items.Count == accepted ? plain : null;
    }

    private static void ReportTabs(string text, FileProblems problems)
    {
        var lines = text.Split('\n');
        int[] tabbed = [.. Enumerable.Range(0, lines.Length).Where(line => IsIndentedByTab(lines[line])).Select(line => line + 1)];
        if (tabbed.Length > 0)
        {
            var others = tabbed.Length == 1 ? "" : $" The same goes for {Sentences.Count(tabbed.Length - 1, "further line")}.";
            problems.Add(tabbed[0], $"The line is indented with a tab; indent with spaces, two a level.{others}");
        }
    }

    private static bool IsIndentedByTab(string line)
    {
        var indentation = line.AsSpan()[..^line.AsSpan().TrimStart(" \t").Length];
        return indentation.Contains('\t') && indentation.Length < line.Length;
    }

    private static void ReportControlCharacters(string text, FileProblems problems)
    {
        var line = 1;
        foreach (var character in text)
        {
            if (character == '\n')
            {
                line++;
            }
            else if (char.IsControl(character) && character != '\t')
            {
                problems.Add(line, $"The line contains the control character U+{(int)character:X4}; remove it.");
                return;
            }
        }
    }
}
