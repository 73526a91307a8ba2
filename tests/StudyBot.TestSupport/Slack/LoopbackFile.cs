using System.Text;

namespace StudyBot.TestSupport.Slack;

/// <summary>Something a member uploads.</summary>
/// <param name="IsSnippet">Text that was pasted as a snippet and can be edited in Slack.</param>
public sealed record LoopbackFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes, bool IsSnippet = false)
{
    public static LoopbackFile OfText(string name, string text) => new(name, "text/plain", Encoding.UTF8.GetBytes(text));

    public static LoopbackFile Snippet(string name, string text) => OfText(name, text) with { IsSnippet = true };
}
