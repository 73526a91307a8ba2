namespace StudyBot.Discord.Rendering;

/// <summary>Keeps a plain text within one of Discord's limits.</summary>
internal static class Cut
{
    private const char Ellipsis = '…';

    /// <summary>The text, or its beginning and an ellipsis within <paramref name="longest"/>; never half of a character.</summary>
    public static string To(string text, int longest) =>
        text.Length <= longest ? text : text[..LineCut.Hard(text, longest - 1)].TrimEnd() + Ellipsis;

    /// <summary>The text without what does not fit, for values that come back.</summary>
    public static string Off(string text, int longest) => text.Length <= longest ? text : text[..LineCut.Hard(text, longest)];
}
