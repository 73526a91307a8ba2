using System.Text.Json.Serialization;

namespace StudyBot.Slack.Models.Files;

/// <summary>A file that was shared. Strangers' files have no more than an id, and are marked so by <see cref="FileAccess"/>.</summary>
internal sealed record FileObject
{
    public required string Id { get; init; }

    public string? Name { get; init; }

    public string? Title { get; init; }

    [JsonPropertyName("mimetype")]
    public string? MimeType { get; init; }

    [JsonPropertyName("filetype")]
    public string? FileType { get; init; }

    /// <summary><c>snippet</c>, <c>hosted</c>, <c>external</c>, <c>tombstone</c> when it was deleted, or another.</summary>
    public string? Mode { get; init; }

    /// <summary>In bytes.</summary>
    public long? Size { get; init; }

    /// <summary>Readable with the bot's token.</summary>
    public string? UrlPrivateDownload { get; init; }

    public string? UrlPrivate { get; init; }

    /// <summary><c>check_file_info</c> where Slack does not say more about it here.</summary>
    public string? FileAccess { get; init; }
}
