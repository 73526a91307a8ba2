namespace StudyBot.Discord.Rendering;

/// <summary>Cuts a long text into pieces that fit a message: between paragraphs, else between lines, else between words.</summary>
internal static class TextSplitter
{
    private const string ParagraphGap = "\n\n";
    private const string LineGap = "\n";

    /// <param name="text">Discord's markdown as <see cref="MarkupRenderer"/> writes it.</param>
    /// <param name="room">The longest piece.</param>
    public static IReadOnlyList<string> Split(string text, int room)
    {
        var packer = new TextPacker(room);
        foreach (var paragraph in Paragraphs(text))
        {
            var gap = ParagraphGap;
            if (TextPacker.Fits(paragraph, room))
            {
                packer.Add(paragraph, gap);
                continue;
            }

            foreach (var line in paragraph.Split('\n'))
            {
                packer.AddLine(line, gap);
                gap = LineGap;
            }
        }

        return packer.Pieces();
    }

    /// <summary>An empty line within a block of code does not end a paragraph.</summary>
    private static IEnumerable<string> Paragraphs(string text)
    {
        var lines = new List<string>();
        var isInCode = false;
        foreach (var line in text.Split('\n'))
        {
            if (line.Length == 0 && !isInCode)
            {
                if (lines.Count > 0)
                {
                    yield return string.Join('\n', lines);
                    lines.Clear();
                }

                continue;
            }

            isInCode ^= CodeFence.IsFence(line);
            lines.Add(line);
        }

        if (lines.Count > 0)
        {
            yield return string.Join('\n', lines);
        }
    }
}
