using System.Text;

namespace StudyBot.TestSupport.Discord;

/// <summary>A file that a member attaches.</summary>
public sealed record LoopbackFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes)
{
    public static LoopbackFile OfText(string name, string text) => new(name, "text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));
}
