using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Blocks;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.Users;
using StudyBot.TestSupport.Slack.WebApi;

namespace StudyBot.TestSupport.Slack;

/// <summary>A message as it stood when it was looked at.</summary>
public sealed class LoopbackMessage
{
    private readonly JsonArray? _blocks;

    /// <summary>Needs the world's gate.</summary>
    internal LoopbackMessage(Backstage stage, Message message)
    {
        State = message;
        Json = message.ToJson(hasMetadata: true);
        _blocks = Json.List("blocks");
        Channel = new LoopbackChannel(stage, message.Channel);
        Thread = new LoopbackThread(stage, message.Channel, message.ThreadTs ?? message.Ts);
        Replies = message.IsReply ? 0 : message.Channel.Replies(message.Ts).Count();
    }

    public string Ts => State.Ts;

    public string AuthorId => State.Author.Id;

    public LoopbackChannel Channel { get; }

    /// <summary>The thread it stands in, or would start.</summary>
    public LoopbackThread Thread { get; }

    public int Replies { get; }

    /// <summary>Only one member sees it.</summary>
    public bool IsEphemeral => State.ShownTo is not null;

    public bool IsReply => State.IsReply;

    public bool IsBroadcast => State.IsReply && State.IsInChannel;

    /// <summary>As the Web API gives it, with its metadata.</summary>
    public JsonObject Json { get; }

    /// <summary>The fallback that notifications show.</summary>
    public string Notification => Json.Text("text") ?? "";

    /// <summary>Everything that can be read in it, line by line: its blocks, or its text when it has none.</summary>
    public string Text => _blocks is { Count: > 0 } ? string.Join('\n', BlockTree.Texts(_blocks)) : Notification;

    /// <summary>The action ids of what can be used.</summary>
    public IReadOnlyList<string> Controls => [.. BlockTree.Controls(_blocks).Select(control => control.Element.Text("action_id")!)];

    /// <summary>The labels of the buttons.</summary>
    public IReadOnlyList<string> Labels => [.. BlockTree.Controls(_blocks).Select(control => LabelOf(control.Element)).OfType<string>()];

    /// <summary>Attached files, as the Web API gives them.</summary>
    public IReadOnlyList<JsonObject> Files => Json.Objects("files");

    internal Message State { get; }

    /// <summary>The action id behind a button's label.</summary>
    public string Control(string label) =>
        BlockTree.Controls(_blocks).Select(control => control.Element).FirstOrDefault(element => LabelOf(element) == label)?.Text("action_id")
        ?? throw new InvalidOperationException($"There is no button \"{label}\".");

    private static string? LabelOf(JsonObject element) => element.Text("type") == "button" ? element.Object("text")?.Text("text") : null;
}
