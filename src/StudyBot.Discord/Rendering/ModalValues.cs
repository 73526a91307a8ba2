using StudyBot.Discord.Models.Components;

namespace StudyBot.Discord.Rendering;

/// <summary>Reads what a member filled in.</summary>
internal static class ModalValues
{
    /// <summary>The values by field; a select in which nothing was chosen is empty.</summary>
    public static IReadOnlyDictionary<string, string> Read(IReadOnlyList<Component>? components)
    {
        var values = new Dictionary<string, string>();
        foreach (var input in Inputs(components ?? []))
        {
            values[input.CustomId ?? ""] = input.Value ?? (input.Values is [var chosen, ..] ? chosen : "");
        }

        return values;
    }

    /// <summary>Inputs stand in labels; in the older form, which Discord still takes, in rows.</summary>
    private static IEnumerable<Component> Inputs(IEnumerable<Component> components) => components.SelectMany(component => component switch
    {
        { Labelled: { } labelled } => Inputs([labelled]),
        { Type: ComponentType.TextInput or ComponentType.StringSelect } => [component],
        { Components: { } children } => Inputs(children),
        _ => [],
    });
}
