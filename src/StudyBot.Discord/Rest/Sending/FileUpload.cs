namespace StudyBot.Discord.Rest.Sending;

internal sealed record FileUpload(string Filename, string ContentType, ReadOnlyMemory<byte> Content)
{
    /// <summary>What screen readers say.</summary>
    public string? Description { get; init; }
}
