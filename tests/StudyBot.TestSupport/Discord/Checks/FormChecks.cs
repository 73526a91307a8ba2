using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Checks;

/// <summary>A modal: interactions/receiving-and-responding, "Modal"; and what stands in it, components/reference, "Label".</summary>
internal static class FormChecks
{
    public static void Check(JsonObject form)
    {
        var errors = new FormErrors();
        errors.Length("data.custom_id", form.Text("custom_id"), 1, 100);
        errors.Length("data.title", form.Text("title"), 1, 45);
        var rows = form.Objects("components");
        errors.Count("data.components", rows.Count, 1, 5);
        for (var index = 0; index < rows.Count; index++)
        {
            CheckRow(rows[index], $"data.components.{index}", errors);
        }

        errors.ThrowIfAny();
    }

    private static void CheckRow(JsonObject row, string path, FormErrors errors)
    {
        if (ComponentTree.KindOf(row) is ComponentKind.Label)
        {
            errors.Length($"{path}.label", row.Text("label"), 1, 45);
            errors.Length($"{path}.description", row.Text("description") ?? "", 0, 100);
        }
        else if (ComponentTree.KindOf(row) is not (ComponentKind.ActionRow or ComponentKind.TextDisplay))
        {
            errors.Add($"{path}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 10, 18).");
        }

        foreach (var (place, control) in ComponentTree.Walk([row], path).Skip(1))
        {
            var kind = ComponentTree.KindOf(control);
            if (kind is ComponentKind.TextInput)
            {
                ControlChecks.CheckTextInput(control, place, errors);
            }
            else if (ComponentTree.IsSelect(kind))
            {
                ControlChecks.CheckSelect(control, place, errors);
            }
        }
    }
}
