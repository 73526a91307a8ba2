using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Messages;

/// <summary>Embeds as they come back: typed, complete, and with their pictures where they can be fetched.</summary>
internal static class EmbedShape
{
    /// <summary>A file that an embed shows is no longer listed among the attachments.</summary>
    public static JsonArray Of(IReadOnlyList<JsonObject> embeds, JsonArray attachments) =>
        [.. embeds.Select(embed => Of(embed, attachments))];

    private static JsonObject Of(JsonObject embed, JsonArray attachments)
    {
        var shaped = embed.DeepClone().AsObject();
        shaped["type"] = "rich";
        foreach (var name in shaped.Where(field => field.Value is null).Select(field => field.Key).ToList())
        {
            shaped.Remove(name);
        }

        foreach (var field in shaped.Objects("fields"))
        {
            field["inline"] = field.Flag("inline") ?? false;
        }

        foreach (var picture in (string[])["image", "thumbnail"])
        {
            if (shaped.Object(picture) is { } media)
            {
                Resolve(media, attachments);
            }
        }

        return shaped;
    }

    private static void Resolve(JsonObject media, JsonArray attachments)
    {
        if (AttachmentReference.Find(media.Text("url"), attachments) is { } attachment)
        {
            media["url"] = attachment["url"]!.ToString();
            media["content_type"] = attachment["content_type"]!.ToString();
            attachments.Remove(attachment);
        }

        media["proxy_url"] = media["url"]?.ToString();
    }
}
