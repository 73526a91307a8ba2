using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Checks;
using StudyBot.TestSupport.Discord.Rest;
using StudyBot.TestSupport.Discord.State;
using StudyBot.TestSupport.Discord.Users;

namespace StudyBot.TestSupport.Discord;

/// <summary>A message as it stood when it was looked at.</summary>
public sealed class LoopbackMessage
{
    /// <summary>Needs the world's gate.</summary>
    internal LoopbackMessage(Backstage stage, Message message)
    {
        State = message;
        Json = message.ToJson();
        Thread = message.StartedThread is { } thread ? new LoopbackChannel(stage, thread) : null;
        Channel = new LoopbackChannel(stage, message.Channel);
        IsWaiting = message.Flags.HasFlag(MessageFlags.Loading);
    }

    public ulong Id => State.Id;

    public ulong AuthorId => State.Author.Id;

    public LoopbackChannel Channel { get; }

    /// <summary>The thread that was started from it.</summary>
    public LoopbackChannel? Thread { get; }

    /// <summary>Only one member sees it.</summary>
    public bool IsEphemeral => State.IsEphemeral;

    /// <summary>A deferred answer that has not come yet.</summary>
    public bool IsWaiting { get; }

    /// <summary>As the REST interface gives it.</summary>
    public JsonObject Json { get; }

    public string Content => Json["content"]!.GetValue<string>();

    /// <summary>Everything that can be read in it: its content, its embeds, its components.</summary>
    public string Text => VisibleText.Of(Json);

    /// <summary>The custom ids of the buttons and selects that can be used.</summary>
    public IReadOnlyList<string> Controls =>
        [.. ComponentTree.Walk(Json["components"]!.AsArray())
            .Where(component => component.Flag("disabled") is not true)
            .Select(component => component.Text("custom_id"))
            .OfType<string>()];

    /// <summary>The addresses of what is attached.</summary>
    public IReadOnlyList<Uri> Files => [.. Json["attachments"]!.AsArray().Select(attachment => new Uri(attachment!["url"]!.GetValue<string>()))];

    internal Message State { get; }

    /// <summary>The custom id behind a button's label.</summary>
    public string Control(string label) =>
        ComponentTree.Walk(Json["components"]!.AsArray()).FirstOrDefault(component => component.Text("label") == label)?.Text("custom_id")
        ?? throw new InvalidOperationException($"There is no button \"{label}\".");
}
