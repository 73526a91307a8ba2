using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Checks;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Messages;

/// <summary>Components as they come back: numbered, with their defaults written out.</summary>
internal static class ComponentShape
{
    public static JsonArray Of(IReadOnlyList<JsonObject> components, JsonArray attachments)
    {
        JsonArray shaped = [.. components.Select(component => component.DeepClone())];
        var all = ComponentTree.Walk(shaped).ToList();
        var taken = all.Select(component => component.Number("id")).OfType<int>().ToHashSet();
        var next = 1;
        foreach (var component in all)
        {
            while (component.Number("id") is null or 0)
            {
                component["id"] = taken.Add(next) ? next : null;
                next++;
            }

            DropNulls(component);
            Complete(component, attachments);
        }

        return shaped;
    }

    private static void DropNulls(JsonObject component)
    {
        foreach (var name in component.Where(field => field.Value is null).Select(field => field.Key).ToList())
        {
            component.Remove(name);
        }
    }

    private static void Complete(JsonObject component, JsonArray attachments)
    {
        switch (ComponentTree.KindOf(component))
        {
            case ComponentKind.Container:
                Default(component, ("accent_color", null), ("spoiler", false));
                break;
            case ComponentKind.Separator:
                Default(component, ("spacing", 1), ("divider", true));
                break;
            case ComponentKind.Thumbnail:
                Default(component, ("description", null), ("spoiler", false));
                component["media"] = Media(component.Object("media"), attachments);
                break;
            case ComponentKind.MediaGallery:
                foreach (var item in component.Objects("items"))
                {
                    Default(item, ("description", null), ("spoiler", false));
                    item["media"] = Media(item.Object("media"), attachments);
                }

                break;
            case ComponentKind.File:
                component["file"] = Media(component.Object("file"), attachments);
                Default(component, ("name", null), ("size", null), ("spoiler", false));
                break;
            case var kind when ComponentTree.IsSelect(kind):
                Default(component, ("min_values", 1), ("max_values", 1));
                break;
            default:
                break; // Nothing to add to the others.
        }
    }

    private static void Default(JsonObject json, params (string Name, JsonNode? Value)[] fields)
    {
        foreach (var (name, value) in fields)
        {
            json.TryAdd(name, value);
        }
    }

    private static JsonObject Media(JsonObject? media, JsonArray attachments)
    {
        var attachment = AttachmentReference.Find(media?.Text("url"), attachments);
        var url = (attachment ?? media)?["url"]?.ToString() ?? "";
        var json = new JsonObject { ["id"] = attachment?["id"]?.ToString() ?? "0", ["url"] = url, ["proxy_url"] = url };
        if (attachment is not null)
        {
            json["attachment_id"] = attachment["id"]!.ToString();
            json["content_type"] = attachment["content_type"]!.ToString();
        }

        return json;
    }
}
