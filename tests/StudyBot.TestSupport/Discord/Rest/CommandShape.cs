using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.Rest;

/// <summary>A registered command as it comes back: with its defaults written out, without what was null.</summary>
internal static class CommandShape
{
    public static JsonObject Of(JsonObject body, ulong application, ulong? guild)
    {
        var command = new JsonObject
        {
            ["application_id"] = application.ToString(),
            ["type"] = body.Number("type") ?? 1,
            ["name"] = body.Text("name"),
            ["name_localizations"] = body["name_localizations"]?.DeepClone(),
            ["description"] = body.Text("description") ?? "",
            ["description_localizations"] = body["description_localizations"]?.DeepClone(),
            ["default_member_permissions"] = body["default_member_permissions"]?.ToString(),
            ["nsfw"] = body.Flag("nsfw") ?? false,
        };
        if (guild is not null)
        {
            command["guild_id"] = guild.ToString();
        }
        else
        {
            command["contexts"] = body["contexts"]?.DeepClone();
            command["integration_types"] = body["integration_types"]?.DeepClone() ?? new JsonArray { 0 };
            command["dm_permission"] = body.Flag("dm_permission") ?? true;
        }

        if (Options(body) is { Count: > 0 } options)
        {
            command["options"] = options;
        }

        return command;
    }

    private static JsonArray Options(JsonObject parent) => [.. parent.Objects("options").Select(Option)];

    private static JsonObject Option(JsonObject body)
    {
        var option = body.DeepClone().AsObject();
        foreach (var name in option.Where(field => field.Value is null || IsUnsaid(field)).Select(field => field.Key).ToList())
        {
            option.Remove(name);
        }

        if (body.Objects("options").Count > 0)
        {
            option["options"] = Options(body);
        }

        return option;
    }

    /// <summary>Discord leaves out what equals its default, so a client that compares must not take the difference for a change.</summary>
    private static bool IsUnsaid(KeyValuePair<string, JsonNode?> field) => field.Key switch
    {
        "required" or "autocomplete" => field.Value!.ToString() == "false",
        "options" or "choices" or "channel_types" => field.Value is JsonArray { Count: 0 },
        _ => false,
    };
}
