namespace StudyBot.Slack.Rendering;

/// <summary>Keeps a plain text within one of Slack's limits.</summary>
internal static class Cut
{
    private const char Ellipsis = '…';

    /// <summary>The text, or its beginning and an ellipsis within <paramref name="longest"/>; never half of a character.</summary>
    public static string To(string text, int longest) =>
        text.Length <= longest ? text : text[..Before(text, longest - 1)].TrimEnd() + Ellipsis;

    /// <summary>The text without what does not fit, for values that come back.</summary>
    public static string Off(string text, int longest) => text.Length <= longest ? text : text[..Before(text, longest)];

    /// <summary>Where a text that is longer may be cut: after the last line that fits, else the last word, else the last whole character.</summary>
    public static int Soft(string text, int room)
    {
        var line = text.LastIndexOf('\n', room - 1);
        var end = line > 0 ? line : text.LastIndexOf(' ', room - 1);
        return end > 0 ? end + 1 : Before(text, room);
    }

    private static int Before(string text, int room) => char.IsHighSurrogate(text[room - 1]) ? room - 1 : room;
}
