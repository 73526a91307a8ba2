using System.Text.Json.Nodes;

namespace StudyBot.Tests.Parity;

/// <summary>A message as Discord's REST interface gives it, and what only the server knows of it.</summary>
/// <param name="IsPrivate">Only one person sees it.</param>
/// <param name="ThreadId">The thread that was started from it.</param>
/// <param name="Notified">Whom it notified.</param>
internal sealed record DiscordMessage(JsonNode Json, bool IsPrivate, string? ThreadId, IReadOnlyList<string> Notified)
{
    private const int Button = 2;
    private const int TextDisplay = 10;
    private const int Loading = 1 << 7;

    public string Id => (string)Json["id"]!;

    /// <summary>"The bot is thinking".</summary>
    public bool IsWaiting => (((int?)Json["flags"] ?? 0) & Loading) != 0;

    public bool IsOfBot => (bool?)Json["author"]!["bot"] is true;

    public IEnumerable<string> Texts => Of(TextDisplay).Select(component => (string)component["content"]!);

    public IEnumerable<JsonNode> Buttons => Of(Button);

    private IEnumerable<JsonNode> Of(int type) => All(Json["components"]).Where(component => (int)component["type"]! == type);

    private static IEnumerable<JsonNode> All(JsonNode? components) => (components?.AsArray() ?? [])
        .OfType<JsonNode>()
        .SelectMany(component => All(component["components"]).Prepend(component));
}
