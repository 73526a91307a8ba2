namespace StudyBot.Core.Scoring.Rules;

/// <summary>Cuts texts to a length.</summary>
internal static class Shorten
{
    private const string Ellipsis = "…";

    /// <summary>At most so many characters, cut between words and marked with an ellipsis.</summary>
    public static string Sentence(string text, int most) =>
        text.Length <= most ? text : Quote(text, most - Ellipsis.Length).TrimEnd(' ', ',', ';', ':', '.') + Ellipsis;

    /// <summary>The beginning of a quotation: one line, at most so many characters, nothing added, so that it stays verbatim.</summary>
    public static string Quote(string text, int most)
    {
        var line = text.AsSpan().TrimStart();
        var end = line.IndexOfAny('\n', '\r');
        line = (end < 0 ? line : line[..end]).TrimEnd();
        if (line.Length <= most)
        {
            return line.ToString();
        }

        var cut = line[..(most + 1)].LastIndexOf(' ');
        cut = cut > 0 ? cut : char.IsHighSurrogate(line[most - 1]) ? most - 1 : most;
        return line[..cut].TrimEnd().ToString();
    }
}
