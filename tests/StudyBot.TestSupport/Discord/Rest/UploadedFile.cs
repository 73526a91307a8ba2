namespace StudyBot.TestSupport.Discord.Rest;

/// <summary>A part of a multipart body: <c>files[n]</c>.</summary>
internal sealed record UploadedFile(int Index, string Name, string ContentType, ReadOnlyMemory<byte> Bytes);
