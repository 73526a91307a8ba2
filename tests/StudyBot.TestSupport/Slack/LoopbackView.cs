using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Blocks;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack;

/// <summary>A modal or an App Home as it stood when it was looked at.</summary>
public sealed class LoopbackView
{
    private readonly JsonArray _blocks;

    /// <summary>Needs the world's gate.</summary>
    internal LoopbackView(View view)
    {
        State = view;
        Json = view.ToJson();
        _blocks = Json["blocks"]!.AsArray();
    }

    public string Id => State.Id;

    public JsonObject Json { get; }

    public string Title => Json.Object("title")?.Text("text") ?? "";

    public string CallbackId => Json.Text("callback_id") ?? "";

    public string PrivateMetadata => Json.Text("private_metadata") ?? "";

    /// <summary>Everything that can be read in it, line by line.</summary>
    public string Text => string.Join('\n', BlockTree.Texts(_blocks));

    /// <summary>The action ids of what can be filled in.</summary>
    public IReadOnlyList<string> Fields =>
        [.. Json.Objects("blocks").Where(block => block.Text("type") == "input").Select(block => block.Object("element")!.Text("action_id")!)];

    /// <summary>The action ids of all that can be used.</summary>
    public IReadOnlyList<string> Controls => [.. BlockTree.Controls(_blocks).Select(control => control.Element.Text("action_id")!)];

    internal View State { get; }

    /// <summary>The element with that action id, as the app gave it.</summary>
    public JsonObject Element(string actionId) =>
        BlockTree.Controls(_blocks).Select(control => control.Element).FirstOrDefault(element => element.Text("action_id") == actionId)
        ?? throw new InvalidOperationException($"There is nothing to use with the id {actionId}.");

    /// <summary>The block that a field stands in; mistakes are told by it.</summary>
    public string BlockOf(string actionId) =>
        BlockTree.Controls(_blocks).First(control => control.Element.Text("action_id") == actionId).Block.Text("block_id")!;

    /// <summary>The action id behind a button's label.</summary>
    public string Control(string label) =>
        BlockTree.Controls(_blocks)
            .Select(control => control.Element)
            .FirstOrDefault(element => element.Object("text")?.Text("text") == label)?.Text("action_id")
        ?? throw new InvalidOperationException($"There is no button \"{label}\".");
}
