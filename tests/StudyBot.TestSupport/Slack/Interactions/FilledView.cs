using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Blocks;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack.Interactions;

/// <summary>A view's <c>state.values</c> after somebody has filled it in; what is left alone keeps what the app put there.</summary>
internal static class FilledView
{
    /// <param name="values">By action id: the text, or the value of an option; several are separated by commas.</param>
    public static JsonObject Of(View view, IReadOnlyDictionary<string, string> values)
    {
        var state = new JsonObject();
        var known = new HashSet<string>();
        foreach (var (block, element) in BlockTree.Controls(view.Content.List("blocks")).Where(pair => pair.Element.Text("type") != "button"))
        {
            var action = element.Text("action_id")!; // Controls have one.
            known.Add(action);
            var given = values.GetValueOrDefault(action);
            var value = ValueOf(element, given);
            if (IsEmpty(value) && block.Text("type") == "input" && block.Flag("optional") is not true)
            {
                throw new InvalidOperationException($"Slack's client insists on {action}.");
            }

            var inBlock = state[block.Text("block_id")!] as JsonObject ?? [];
            inBlock[action] = value;
            state[block.Text("block_id")!] = inBlock;
        }

        return values.Keys.FirstOrDefault(key => !known.Contains(key)) is { } unknown
            ? throw new InvalidOperationException($"There is no field {unknown}.")
            : state;
    }

    /// <summary>The option of a select, or what its list of people or channels gives.</summary>
    public static JsonObject ValueOf(JsonObject element, string? given)
    {
        var type = element.Text("type")!; // Checked when it was shown.
        var json = new JsonObject { ["type"] = type };
        switch (type)
        {
            case "static_select" or "radio_buttons" or "external_select" or "overflow":
                json["selected_option"] = Option(element, given) ?? (given is null ? element["initial_option"]?.DeepClone() : null);
                break;
            case "checkboxes" or "multi_static_select" or "multi_external_select":
                json["selected_options"] = given is null
                    ? element["initial_options"]?.DeepClone() ?? new JsonArray()
                    : new JsonArray([.. given.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(value => Option(element, value))]);
                break;
            case "users_select" or "conversations_select" or "channels_select":
                var what = type[..^"s_select".Length];
                json[$"selected_{what}"] = given ?? element.Text($"initial_{what}");
                break;
            case "datepicker" or "timepicker":
                json[type == "datepicker" ? "selected_date" : "selected_time"] =
                    given ?? element.Text(type == "datepicker" ? "initial_date" : "initial_time");
                break;
            default:
                json["value"] = Typed(element, given ?? element.Text("initial_value"));
                break;
        }

        return json;
    }

    private static string? Typed(JsonObject element, string? text)
    {
        if (text?.Length > (element.Number("max_length") ?? 3000))
        {
            throw new InvalidOperationException("Slack's client does not let that much be typed.");
        }

        return text is { Length: > 0 } ? text : null;
    }

    private static JsonObject? Option(JsonObject element, string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return null;
        }

        var options = element.Objects("options").Concat(element.Objects("option_groups").SelectMany(group => group.Objects("options")));
        var option = options.FirstOrDefault(option => option.Text("value") == value);
        if (option is null && element.Text("type")!.Contains("external", StringComparison.Ordinal))
        {
            option = new JsonObject { ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = value }, ["value"] = value };
        }

        return option?.DeepClone().AsObject() ?? throw new InvalidOperationException($"There is no option {value}.");
    }

    private static bool IsEmpty(JsonObject value) =>
        value.Where(field => field.Key != "type").All(field => field.Value is null or JsonArray { Count: 0 });
}
