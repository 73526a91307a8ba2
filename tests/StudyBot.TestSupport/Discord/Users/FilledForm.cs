using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Checks;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Users;

/// <summary>What a client sends for a form: its structure with the values in it.</summary>
internal static class FilledForm
{
    public static JsonObject Of(LoopbackForm form, IReadOnlyDictionary<string, string> values)
    {
        if (values.Keys.Except(form.Fields).FirstOrDefault() is { } unknown)
        {
            throw new InvalidOperationException($"The form has no field {unknown}.");
        }

        return new JsonObject
        {
            ["custom_id"] = form.CustomId,
            ["components"] = new JsonArray([.. form.Json.Objects("components").Select((row, index) => Row(row, index + 1, values))]),
        };
    }

    private static JsonObject Row(JsonObject row, int id, IReadOnlyDictionary<string, string> values)
    {
        var filled = new JsonObject { ["type"] = row.Number("type"), ["id"] = row.Number("id") ?? id };
        if (row.Object("component") is { } single)
        {
            filled["component"] = Control(single, values);
        }

        if (row.Objects("components") is { Count: > 0 } several)
        {
            filled["components"] = new JsonArray([.. several.Select(control => Control(control, values))]);
        }

        return filled;
    }

    private static JsonObject Control(JsonObject control, IReadOnlyDictionary<string, string> values)
    {
        var customId = control.Text("custom_id")!; // Checked when the form was opened.
        var value = values.GetValueOrDefault(customId) ?? control.Text("value") ?? "";
        Require(control, customId, value);
        var filled = new JsonObject { ["type"] = control.Number("type"), ["id"] = control.Number("id") ?? 0, ["custom_id"] = customId };
        if (ComponentTree.IsSelect(ComponentTree.KindOf(control)))
        {
            filled["values"] = value.Length == 0 ? new JsonArray() : new JsonArray(value);
        }
        else
        {
            filled["value"] = value;
        }

        return filled;
    }

    /// <summary>A client does not send a form that it marks red.</summary>
    private static void Require(JsonObject control, string customId, string value)
    {
        var isRequired = control.Flag("required") ?? true;
        var isTooShort = value.Length < (control.Number("min_length") ?? (isRequired ? 1 : 0)) && (isRequired || value.Length > 0);
        if (isTooShort || value.Length > (control.Number("max_length") ?? 4000))
        {
            throw new InvalidOperationException($"The client does not accept {value.Length} characters for {customId}.");
        }
    }
}
