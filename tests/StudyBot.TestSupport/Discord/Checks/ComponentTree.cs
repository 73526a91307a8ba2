using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Checks;

/// <summary>Components with all that is nested in them.</summary>
internal static class ComponentTree
{
    public static ComponentKind KindOf(JsonObject component) => (ComponentKind)(component.Number("type") ?? 0);

    public static bool IsSelect(ComponentKind kind) => kind
        is ComponentKind.StringSelect or ComponentKind.UserSelect or ComponentKind.RoleSelect
        or ComponentKind.MentionableSelect or ComponentKind.ChannelSelect;

    public static IEnumerable<(string Path, JsonObject Component)> Walk(IEnumerable<JsonObject> components, string path) =>
        components.SelectMany((component, index) => WalkOne(component, $"{path}.{index}"));

    /// <summary>The same for what is stored, where no path is of interest.</summary>
    public static IEnumerable<JsonObject> Walk(JsonArray components) =>
        Walk(components.OfType<JsonObject>(), "").Select(found => found.Component);

    private static IEnumerable<(string Path, JsonObject Component)> WalkOne(JsonObject component, string path)
    {
        var inside = Walk(component.Objects("components"), $"{path}.components");
        var single = ((string[])["accessory", "component"])
            .Where(name => component.Object(name) is not null)
            .SelectMany(name => WalkOne(component.Object(name)!, $"{path}.{name}"));
        return [(path, component), .. inside, .. single];
    }
}
