using System.Buffers;
using StudyBot.Core.Chat;
using StudyBot.Core.Scoring;

namespace StudyBot.Core.Answers;

/// <summary>Shows a piece of evidence with the words around it, so that its author recognises the place.</summary>
public static class EvidenceQuote
{
    private const int LongestContext = 40;

    private static readonly SearchValues<char> LineBreaks = SearchValues.Create("\r\n\f\u0085\u2028\u2029");

    /// <summary>The span in bold within its line; ellipses stand where the line goes on.</summary>
    /// <returns>The stored quotation alone when the span does not lie in the text.</returns>
    public static Markup Of(string text, Evidence evidence)
    {
        if (evidence.Start < 0 || evidence.Length < 1 || evidence.Start > text.Length - evidence.Length)
        {
            return Markup.Of($"**{evidence.Quote.Trim()}**");
        }

        // Bold does not begin or end with a space: in CommonMark the asterisks would show.
        var span = text.Substring(evidence.Start, evidence.Length);
        var start = evidence.Start + span.Length - span.TrimStart().Length;
        var end = evidence.Start + span.TrimEnd().Length;
        return end <= start
            ? Markup.Empty
            : Markup.Of($"{Before(text.AsSpan(0, start))}**{text[start..end]}**{After(text.AsSpan(end))}");
    }

    private static string Before(ReadOnlySpan<char> text)
    {
        var line = text[(text.LastIndexOfAny(LineBreaks) + 1)..].TrimStart();
        if (line.Length <= LongestContext)
        {
            return line.ToString();
        }

        var near = line[^(LongestContext + 1)..];
        var border = IndexOfSpace(near);
        return border < 0 ? "…" : $"…{near[border..].TrimStart()}";
    }

    private static string After(ReadOnlySpan<char> text)
    {
        var lineEnd = text.IndexOfAny(LineBreaks);
        var line = (lineEnd < 0 ? text : text[..lineEnd]).TrimEnd();
        if (line.Length <= LongestContext)
        {
            return line.ToString();
        }

        var near = line[..(LongestContext + 1)];
        var border = LastIndexOfSpace(near);
        return border < 0 ? "…" : $"{near[..border].TrimEnd()}…";
    }

    private static int IndexOfSpace(ReadOnlySpan<char> text)
    {
        var index = 0;
        while (index < text.Length && !char.IsWhiteSpace(text[index]))
        {
            index++;
        }

        return index < text.Length ? index : -1;
    }

    private static int LastIndexOfSpace(ReadOnlySpan<char> text)
    {
        var index = text.Length - 1;
        while (index >= 0 && !char.IsWhiteSpace(text[index]))
        {
            index--;
        }

        return index;
    }
}
