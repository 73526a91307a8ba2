using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.State;

internal sealed class StoredFile(string id, Workspace workspace, User owner, string name, DateTimeOffset createdAt)
{
    public string Id { get; } = id;

    public Workspace Workspace { get; } = workspace;

    public User Owner { get; } = owner;

    public string Name { get; } = name;

    public string Title { get; set; } = name;

    /// <summary>What the upload was announced with.</summary>
    public int AnnouncedLength { get; init; }

    public string ContentType { get; init; } = "application/octet-stream";

    public bool IsSnippet { get; init; }

    /// <summary>Null until the bytes have come.</summary>
    public byte[]? Bytes { get; set; }

    public bool IsComplete { get; set; }

    public required Uri Address { get; init; }

    public JsonObject ToJson() => new()
    {
        ["id"] = Id,
        ["created"] = createdAt.ToUnixTimeSeconds(),
        ["timestamp"] = createdAt.ToUnixTimeSeconds(),
        ["name"] = Name,
        ["title"] = Title,
        ["mimetype"] = ContentType,
        ["filetype"] = Path.GetExtension(Name).TrimStart('.') is { Length: > 0 } type ? type : "text",
        ["pretty_type"] = IsSnippet ? "Plain Text" : "File",
        ["user"] = Owner.Id,
        ["user_team"] = Workspace.Id,
        ["editable"] = IsSnippet,
        ["size"] = Bytes?.Length ?? 0,
        ["mode"] = IsSnippet ? "snippet" : "hosted",
        ["is_external"] = false,
        ["external_type"] = "",
        ["is_public"] = true,
        ["public_url_shared"] = false,
        ["display_as_bot"] = false,
        ["username"] = "",
        ["url_private"] = $"{Address}/{Name}",
        ["url_private_download"] = $"{Address}/download/{Name}",
        ["permalink"] = $"https://{Workspace.Domain}.slack.com/files/{Owner.Id}/{Id}/{Name}",
        ["permalink_public"] = $"https://slack-files.com/{Workspace.Id}-{Id}",
    };
}
