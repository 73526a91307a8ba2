using System.Text.RegularExpressions;

namespace StudyBot.Discord.Rendering;

/// <summary>Finds where a line may be cut so that neither half means anything else than it did.</summary>
internal static partial class LineCut
{
    /// <summary>At the last space that fits and stands outside of code, links and timestamps; at the last character where there is none.</summary>
    public static int Soft(string line, int room)
    {
        var (space, end) = (0, 0);
        var prefix = CodeFence.Prefix(line).Length;
        foreach (Match atom in Atom().Matches(line, prefix))
        {
            if (atom.Index + atom.Length > room)
            {
                break;
            }

            end = atom.Index + atom.Length;
            space = atom.ValueSpan is " " ? end : space;
        }

        return space > prefix ? space : end > prefix ? end : Hard(line, room);
    }

    /// <summary>At the last character that fits.</summary>
    public static int Hard(string line, int room) => char.IsHighSurrogate(line[room - 1]) ? room - 1 : room;

    /// <summary>An escape, code, a link, whatever stands in angle brackets, or one character.</summary>
    [GeneratedRegex(
        @"\\.|(?<ticks>`{1,2})[^`].*?(?<!`)\k<ticks>(?!`)|\[(?:\\.|[^\]\\])*\]\(<[^>]*>\)|<[^<>\s]+>|[\uD800-\uDBFF][\uDC00-\uDFFF]|.",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Atom();
}
