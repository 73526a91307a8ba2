using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Checks;
using StudyBot.TestSupport.Discord.Rest;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord;

/// <summary>A form that stands open before a member.</summary>
public sealed class LoopbackForm
{
    internal LoopbackForm(Interaction opener, JsonObject json)
    {
        Opener = opener;
        Json = json;
    }

    public JsonObject Json { get; }

    public string Title => Json.Text("title")!; // Checked when it was opened.

    public string CustomId => Json.Text("custom_id")!; // Checked when it was opened.

    /// <summary>The custom ids of what can be filled in.</summary>
    public IReadOnlyList<string> Fields =>
        [.. ComponentTree.Walk(Json["components"]!.AsArray()).Select(component => component.Text("custom_id")).OfType<string>()];

    internal Interaction Opener { get; }
}
