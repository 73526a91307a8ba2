using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Checks;

/// <summary>components/reference: what may stand where in a message, and how much of it.</summary>
internal static class ComponentChecks
{
    private const int TotalLimit = 40;
    private const int TextLimit = 4000;
    private const int RowLimit = 5;

    private static readonly ComponentKind[] InContainer =
    [
        ComponentKind.ActionRow, ComponentKind.TextDisplay, ComponentKind.Section, ComponentKind.MediaGallery, ComponentKind.Separator,
        ComponentKind.File,
    ];

    private static readonly ComponentKind[] OnTop = [.. InContainer, ComponentKind.Container];

    public static void Check(IReadOnlyList<JsonObject> components, bool isV2, FormErrors errors)
    {
        CheckChildren(components, "components", isV2 ? OnTop : [ComponentKind.ActionRow], errors);
        var all = ComponentTree.Walk(components, "components").ToList();
        if (isV2)
        {
            CheckTotals(all, errors);
        }
        else
        {
            errors.Count("components", components.Count, 0, RowLimit);
        }

        foreach (var (path, component) in all)
        {
            CheckOne(component, path, errors);
        }

        RefuseDuplicates(all, errors);
    }

    private static void CheckTotals(List<(string Path, JsonObject Component)> all, FormErrors errors)
    {
        if (all.Count > TotalLimit)
        {
            errors.Add("components", "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components cannot exceed {TotalLimit}");
        }

        var text = all
            .Where(found => ComponentTree.KindOf(found.Component) is ComponentKind.TextDisplay)
            .Sum(found => found.Component.Text("content")?.EnumerateRunes().Count() ?? 0);
        if (text > TextLimit)
        {
            errors.Add("components", "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"The total displayable text size cannot exceed {TextLimit}");
        }
    }

    private static void CheckOne(JsonObject component, string path, FormErrors errors)
    {
        switch (ComponentTree.KindOf(component))
        {
            case ComponentKind.ActionRow:
                CheckRow(component, path, errors);
                break;
            case ComponentKind.Container:
                CheckChildren(component.Objects("components"), $"{path}.components", InContainer, errors);
                break;
            case ComponentKind.Section:
                CheckSection(component, path, errors);
                break;
            case ComponentKind.TextDisplay:
                errors.Length($"{path}.content", component.Text("content"), 1, TextLimit);
                break;
            case ComponentKind.MediaGallery:
                errors.Count($"{path}.items", component.Objects("items").Count, 1, 10);
                break;
            case ComponentKind.Button:
                ControlChecks.CheckButton(component, path, errors);
                break;
            case var kind when ComponentTree.IsSelect(kind):
                ControlChecks.CheckSelect(component, path, errors);
                break;
            default:
                break; // The others have no limits of their own that are reached here.
        }
    }

    private static void CheckRow(JsonObject row, string path, FormErrors errors)
    {
        var children = row.Objects("components");
        var selects = children.Count(child => ComponentTree.IsSelect(ComponentTree.KindOf(child)));
        errors.Count($"{path}.components", children.Count, 1, selects > 0 ? 1 : RowLimit);
        for (var index = 0; index < children.Count; index++)
        {
            if (ComponentTree.KindOf(children[index]) is var kind && kind is not ComponentKind.Button && !ComponentTree.IsSelect(kind))
            {
                errors.Add($"{path}.components.{index}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8).");
            }
        }
    }

    private static void CheckSection(JsonObject section, string path, FormErrors errors)
    {
        var texts = section.Objects("components");
        errors.Count($"{path}.components", texts.Count, 1, 3);
        CheckChildren(texts, $"{path}.components", [ComponentKind.TextDisplay], errors);
        if (section.Object("accessory") is null)
        {
            errors.Required($"{path}.accessory");
        }
    }

    private static void CheckChildren(IReadOnlyList<JsonObject> children, string path, IReadOnlyList<ComponentKind> allowed, FormErrors errors)
    {
        for (var index = 0; index < children.Count; index++)
        {
            if (!allowed.Contains(ComponentTree.KindOf(children[index])))
            {
                var numbers = string.Join(", ", allowed.Select(kind => (int)kind));
                errors.Add($"{path}.{index}.type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of ({numbers}).");
            }
        }
    }

    private static void RefuseDuplicates(List<(string Path, JsonObject Component)> all, FormErrors errors)
    {
        var repeated = all
            .Where(found => found.Component.Text("custom_id") is not null)
            .GroupBy(found => found.Component.Text("custom_id"))
            .SelectMany(group => group.Skip(1));
        foreach (var (path, _) in repeated)
        {
            errors.Add($"{path}.custom_id", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }
}
