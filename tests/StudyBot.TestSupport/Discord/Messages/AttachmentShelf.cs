using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Rest;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Messages;

/// <summary>Keeps files and says where they are to be had (reference, "Uploading Files").</summary>
internal sealed class AttachmentShelf(World world)
{
    private const int FileSizeLimit = 10 * 1024 * 1024;

    /// <summary>Stores what came with a body, described by its <c>attachments</c>.</summary>
    public JsonArray Store(Channel channel, JsonObject body, IReadOnlyList<UploadedFile> files)
    {
        var described = body.Objects("attachments").ToDictionary(attachment => attachment["id"]?.ToString() ?? "");
        return [.. files.Select(file => Store(channel, file, described.GetValueOrDefault(file.Index.ToString())))];
    }

    public JsonObject Store(Channel channel, UploadedFile file, JsonObject? description)
    {
        if (file.Bytes.Length > FileSizeLimit)
        {
            throw ApiErrors.TooLarge;
        }

        var id = world.Ids.Next();
        var name = description?.Text("filename") ?? file.Name;
        world.Files[id] = new StoredFile(name, file.ContentType, file.Bytes);
        var url = new Uri(world.Address, $"/attachments/{channel.Id}/{id}/{Uri.EscapeDataString(name)}").ToString();
        var json = new JsonObject
        {
            ["id"] = id.ToString(),
            ["filename"] = name,
            ["size"] = file.Bytes.Length,
            ["url"] = url,
            ["proxy_url"] = url,
            ["content_type"] = file.ContentType,
        };
        if (description?.Text("description") is { } text)
        {
            json["description"] = text;
        }

        return json;
    }
}
