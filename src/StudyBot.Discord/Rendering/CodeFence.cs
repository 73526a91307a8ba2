namespace StudyBot.Discord.Rendering;

/// <summary>Recognises the lines between which a block of code stands. In text every backtick is escaped, so nothing else looks like one.</summary>
internal static class CodeFence
{
    public const string QuoteMark = "> ";

    public static bool IsFence(string line) => Body(line).StartsWith(CodeText.Fence, StringComparison.Ordinal);

    /// <summary>The line that ends the block.</summary>
    public static string Closing(string opening) => Prefix(opening) + CodeText.Fence;

    /// <summary>What has to stand before the rest of a line that goes on in the next piece.</summary>
    public static string Prefix(string line) => line.StartsWith(QuoteMark, StringComparison.Ordinal) ? QuoteMark : "";

    private static ReadOnlySpan<char> Body(string line) => line.AsSpan(Prefix(line).Length);
}
