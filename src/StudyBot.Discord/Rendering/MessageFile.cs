namespace StudyBot.Discord.Rendering;

/// <summary>A file that goes along with a message; its components name it <c>attachment://name</c>.</summary>
/// <param name="Description">What screen readers say, or null.</param>
internal sealed record MessageFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes, string? Description = null);
