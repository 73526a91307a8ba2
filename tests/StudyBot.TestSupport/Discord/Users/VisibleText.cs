using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Checks;
using StudyBot.TestSupport.Discord.Rest;

namespace StudyBot.TestSupport.Discord.Users;

/// <summary>What a person reads in a message, line by line.</summary>
internal static class VisibleText
{
    public static string Of(JsonObject message) => string.Join(
        '\n',
        ((string?[])[message.Text("content")])
            .Concat(message.Objects("embeds").SelectMany(OfEmbed))
            .Concat(ComponentTree.Walk(message["components"]!.AsArray()).SelectMany(OfComponent))
            .Where(line => !string.IsNullOrEmpty(line)));

    private static IEnumerable<string?> OfEmbed(JsonObject embed) =>
    [
        embed.Object("author")?.Text("name"),
        embed.Text("title"),
        embed.Text("description"),
        .. embed.Objects("fields").SelectMany(field => (string?[])[field.Text("name"), field.Text("value")]),
        embed.Object("footer")?.Text("text"),
    ];

    private static IEnumerable<string?> OfComponent(JsonObject component) =>
        ComponentTree.KindOf(component) is ComponentKind.TextDisplay ? [component.Text("content")] : [component.Text("label")];
}
