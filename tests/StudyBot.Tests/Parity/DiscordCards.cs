namespace StudyBot.Tests.Parity;

/// <summary>Reads the bot's messages as the Discord app shows them.</summary>
/// <param name="nameOf">The name of the channel or thread with this id.</param>
internal sealed class DiscordCards(Func<string, string> nameOf)
{
    private const string TitleMark = "## ";

    /// <summary>The small print by which the bot finds its own posts again. It is there for nobody else.</summary>
    private const string Reference = "-# ref ";

    /// <summary>Whether it is a card and there already: not a line of Discord's own, not "the bot is thinking".</summary>
    public static bool IsCard(DiscordMessage message) => message is { IsOfBot: true, IsWaiting: false } && message.Texts.Any();

    /// <param name="message">One that is a card; without a title when it is the rest of one that was too long for a message.</param>
    /// <param name="spot">Where the person looked.</param>
    public SeenCard Read(DiscordMessage message, Spot spot)
    {
        var texts = message.Texts.ToList();
        var markdown = string.Join('\n', texts.Where(text => !text.StartsWith(Reference, StringComparison.Ordinal)));
        var lines = markdown.StartsWith(TitleMark, StringComparison.Ordinal) ? markdown.Split('\n', 2) : ["", markdown];
        return new SeenCard(
            message.Id,
            spot,
            Plain(lines[0]),
            lines.Length > 1 ? Plain(lines[1]).Trim() : "",
            message.IsPrivate,
            [.. message.Buttons.Select(button => (string)button["label"]!)],
            message.ThreadId,
            [.. message.Notified, .. texts.SelectMany(DiscordText.Alive)]);
    }

    private string Plain(string markdown) => DiscordText.Plain(markdown, nameOf);
}
