namespace StudyBot.TestSupport.Discord.State;

internal sealed record StoredFile(string Name, string ContentType, ReadOnlyMemory<byte> Bytes);
