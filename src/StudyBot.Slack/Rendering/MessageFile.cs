namespace StudyBot.Slack.Rendering;

/// <summary>A file that goes along with a message.</summary>
internal sealed record MessageFile(string Name, ReadOnlyMemory<byte> Bytes);
