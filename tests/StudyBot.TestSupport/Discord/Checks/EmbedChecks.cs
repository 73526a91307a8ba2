using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Checks;

/// <summary>resources/message, "Embed Limits".</summary>
internal static class EmbedChecks
{
    private const int TotalLimit = 6000;

    public static void Check(IReadOnlyList<JsonObject> embeds, int most, FormErrors errors)
    {
        errors.Count("embeds", embeds.Count, 0, most);
        for (var index = 0; index < embeds.Count; index++)
        {
            CheckOne(embeds[index], $"embeds.{index}", errors);
        }

        if (embeds.Sum(Size) > TotalLimit)
        {
            errors.Add("embeds", "MAX_EMBED_SIZE_EXCEEDED", $"Embed size exceeds maximum size of {TotalLimit}");
        }
    }

    private static void CheckOne(JsonObject embed, string path, FormErrors errors)
    {
        errors.Length($"{path}.title", embed.Text("title") ?? "", 0, 256);
        errors.Length($"{path}.description", embed.Text("description") ?? "", 0, 4096);
        errors.Length($"{path}.footer.text", embed.Object("footer")?.Text("text") ?? "", 0, 2048);
        errors.Length($"{path}.author.name", embed.Object("author")?.Text("name") ?? "", 0, 256);
        var fields = embed.Objects("fields");
        errors.Count($"{path}.fields", fields.Count, 0, 25);
        for (var index = 0; index < fields.Count; index++)
        {
            errors.Length($"{path}.fields.{index}.name", fields[index].Text("name"), 1, 256);
            errors.Length($"{path}.fields.{index}.value", fields[index].Text("value"), 1, 1024);
        }

        if (embed.Count == 0 || embed.All(field => field.Key is "type" or "color"))
        {
            errors.Required($"{path}.description");
        }
    }

    private static int Size(JsonObject embed) =>
        Length(embed.Text("title"))
        + Length(embed.Text("description"))
        + Length(embed.Object("footer")?.Text("text"))
        + Length(embed.Object("author")?.Text("name"))
        + embed.Objects("fields").Sum(field => Length(field.Text("name")) + Length(field.Text("value")));

    private static int Length(string? text) => text?.EnumerateRunes().Count() ?? 0;
}
