using System.Text.Json.Nodes;
using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport.Slack;

namespace StudyBot.Tests.Parity;

/// <summary>Reads the bot's messages and modals as the Slack app shows them.</summary>
internal sealed class SlackCards(StudyWorkspace group)
{
    /// <summary>The first reply of a thread, without which Slack shows none. It says how to answer and is there on Slack alone.</summary>
    private const string ThreadHead = "Answer in this thread";

    /// <summary>Whether it is a card.</summary>
    public bool IsCard(LoopbackMessage message) =>
        message.AuthorId == group.Workspace.Bot.Id && !message.Text.StartsWith(ThreadHead, StringComparison.Ordinal);

    /// <param name="message">One that is a card; without a title when it is the rest of one that was too long for a message.</param>
    /// <param name="spot">Where the person looked.</param>
    public SeenCard Read(LoopbackMessage message, Spot spot)
    {
        var blocks = message.Json["blocks"]!.AsArray();
        var (title, text) = Words(blocks);
        return new SeenCard(
            message.Ts,
            spot,
            title,
            text,
            message.IsEphemeral || (message.Channel.Id != group.Track.Id && message.Channel.Id != group.Board.Id),
            message.Labels,
            message.Replies > 0 ? message.Ts : null,
            [.. SlackText.Alive(blocks), .. SlackText.AliveIn(message.Notification)]);
    }

    /// <summary>A card that is shown as a modal.</summary>
    public SeenCard Read(LoopbackView view, Spot spot)
    {
        var blocks = view.Json["blocks"]!.AsArray();
        var (title, text) = Words(blocks);
        return new SeenCard(view.Id, spot, title, text, IsPrivate: true, [], ThreadId: null, [.. SlackText.Alive(blocks)]);
    }

    private (string Title, string Text) Words(JsonArray blocks)
    {
        var hasTitle = (string?)blocks[0]!["type"] == "header";
        var lines = blocks.SelectMany(block => SlackText.Lines(block!, NameOf)).ToList();
        return hasTitle ? (lines[0], string.Join('\n', lines.Skip(1))) : ("", string.Join('\n', lines));
    }

    private string NameOf(string id) =>
        ((LoopbackChannel[])[group.Track, group.Board]).Single(channel => channel.Id == id).Name;
}
