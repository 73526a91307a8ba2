namespace StudyBot.Core.Text;

/// <summary>Makes anybody's words fit for the database: without what no database takes kindly, and no longer than allowed.</summary>
public static class StoredText
{
    /// <summary>Without NUL; half a surrogate pair becomes the replacement character.</summary>
    public static string Of(string text, int longest)
    {
        var cut = Cut(text, longest);
        return cut.Contains('\0') || HasSurrogate(cut)
            ? string.Concat(cut.EnumerateRunes().Where(rune => rune.Value != 0).Select(rune => rune.ToString()))
            : cut;
    }

    /// <summary>The beginning of a text, with an ellipsis where something was left out.</summary>
    public static string Shorten(string text, int longest) => text.Length <= longest ? text : Cut(text, longest) + "…";

    /// <summary>The beginning of a text, never ending in the middle of a character.</summary>
    private static string Cut(string text, int longest) =>
        text.Length <= longest ? text
        : char.IsHighSurrogate(text[longest - 1]) ? text[..(longest - 1)]
        : text[..longest];

    private static bool HasSurrogate(string text) => text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF');
}
