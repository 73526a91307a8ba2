using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Checks;

/// <summary>Buttons, selects and text inputs: components/reference.</summary>
internal static class ControlChecks
{
    private const int CustomIdLimit = 100;
    private const int LinkStyle = 5;

    public static void CheckButton(JsonObject button, string path, FormErrors errors)
    {
        errors.OneOf($"{path}.style", button.Number("style") ?? 0, 1, 2, 3, 4, 5, 6);
        errors.Length($"{path}.label", button.Text("label") ?? "", 0, 80);
        if (button["label"] is null && button["emoji"] is null)
        {
            errors.Add(path, "BUTTON_COMPONENT_EMPTY", "A button needs a label or an emoji.");
        }

        if (button.Number("style") is LinkStyle)
        {
            errors.Length($"{path}.url", button.Text("url"), 1, 512);
            if (button["custom_id"] is not null)
            {
                errors.Add($"{path}.custom_id", "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
            }
        }
        else
        {
            errors.Length($"{path}.custom_id", button.Text("custom_id"), 1, CustomIdLimit);
        }
    }

    public static void CheckSelect(JsonObject select, string path, FormErrors errors)
    {
        errors.Length($"{path}.custom_id", select.Text("custom_id"), 1, CustomIdLimit);
        errors.Length($"{path}.placeholder", select.Text("placeholder") ?? "", 0, 150);
        if (ComponentTree.KindOf(select) is not ComponentKind.StringSelect)
        {
            return;
        }

        var options = select.Objects("options");
        errors.Count($"{path}.options", options.Count, 1, 25);
        for (var index = 0; index < options.Count; index++)
        {
            errors.Length($"{path}.options.{index}.label", options[index].Text("label"), 1, 100);
            errors.Length($"{path}.options.{index}.value", options[index].Text("value"), 1, 100);
            errors.Length($"{path}.options.{index}.description", options[index].Text("description") ?? "", 0, 100);
        }
    }

    public static void CheckTextInput(JsonObject input, string path, FormErrors errors)
    {
        errors.Length($"{path}.custom_id", input.Text("custom_id"), 1, CustomIdLimit);
        errors.OneOf($"{path}.style", input.Number("style") ?? 0, 1, 2);
        errors.Length($"{path}.placeholder", input.Text("placeholder") ?? "", 0, 100);
        errors.Length($"{path}.value", input.Text("value") ?? "", 0, 4000);
        if (input.Number("max_length") is { } most and (< 1 or > 4000))
        {
            errors.Add($"{path}.max_length", "NUMBER_TYPE_MAX", $"int value should be between 1 and 4000, not {most}.");
        }
    }
}
