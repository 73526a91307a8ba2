using System.Text.Json.Nodes;
using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport.Discord;

namespace StudyBot.Tests.Parity;

/// <summary>Reads the bot's messages as the Discord app shows them.</summary>
internal sealed class DiscordCards(StudyServer server)
{
    private const int Button = 2;
    private const int TextDisplay = 10;
    private const string TitleMark = "## ";

    /// <summary>The small print by which the bot finds its own posts again. It is there for nobody else.</summary>
    private const string Reference = "-# ref ";

    private IEnumerable<LoopbackChannel> Channels =>
        ((LoopbackChannel[])[server.Track, server.Board]).SelectMany(channel => channel.Threads.Prepend(channel));

    /// <summary>Whether it is a card and there already: not a line of Discord's own, not "the bot is thinking".</summary>
    public bool IsCard(LoopbackMessage message) => message.AuthorId == server.Discord.ApplicationId
        && !message.IsWaiting
        && Texts(message).Any();

    /// <param name="message">One that is a card; without a title when it is the rest of one that was too long for a message.</param>
    /// <param name="spot">Where the person looked.</param>
    public SeenCard Read(LoopbackMessage message, Spot spot)
    {
        var texts = Texts(message).ToList();
        var markdown = string.Join('\n', texts.Where(text => !text.StartsWith(Reference, StringComparison.Ordinal)));
        var lines = markdown.StartsWith(TitleMark, StringComparison.Ordinal) ? markdown.Split('\n', 2) : ["", markdown];
        return new SeenCard(
            $"{message.Id}",
            spot,
            Plain(lines[0]),
            lines.Length > 1 ? Plain(lines[1]).Trim() : "",
            message.IsEphemeral || IsDirect(message),
            [.. Of(message, Button).Select(button => (string)button["label"]!)],
            message.Thread is { } thread ? $"{thread.Id}" : null,
            [
                .. server.Discord.Pings.Where(ping => ping.MessageId == message.Id).Select(ping => $"{ping.Kind} {ping.TargetId}"),
                .. texts.SelectMany(DiscordText.Alive),
            ]);
    }

    private string Plain(string markdown) => DiscordText.Plain(markdown, NameOf);

    private string NameOf(string id) => Channels.Single(channel => $"{channel.Id}" == id).Name;

    private bool IsDirect(LoopbackMessage message) => Channels.All(channel => channel.Id != message.Channel.Id);

    private static IEnumerable<string> Texts(LoopbackMessage message) =>
        Of(message, TextDisplay).Select(component => (string)component["content"]!);

    private static IEnumerable<JsonNode> Of(LoopbackMessage message, int type) =>
        All(message.Json["components"]).Where(component => (int)component["type"]! == type);

    private static IEnumerable<JsonNode> All(JsonNode? components) => (components?.AsArray() ?? [])
        .OfType<JsonNode>()
        .SelectMany(component => All(component["components"]).Prepend(component));
}
