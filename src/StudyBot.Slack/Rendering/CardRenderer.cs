using StudyBot.Core.Chat;
using StudyBot.Slack.Models.Blocks;

namespace StudyBot.Slack.Rendering;

/// <summary>Draws a card as the messages it takes: one, unless its text is longer than Slack allows.</summary>
internal static class CardRenderer
{
    /// <summary>More than this in a row is no message any more; the whole text is then attached to the last.</summary>
    public const int MostParts = 5;

    /// <summary>Over all blocks of a message; Slack refuses about 13,200 (bolt-js#2509) and says so nowhere.</summary>
    private const int Room = 12_000;

    /// <summary>Of the 50 that a message may have, some are for the picture, the buttons and what the occasion adds.</summary>
    private const int MostBlocks = 45;

    /// <summary>Of the fallback; longer ones are cut by Slack.</summary>
    private const int LongestText = 3_000;

    private static readonly RichBlock RestIsAttached =
        new RichBlock.Paragraph([new RichInline.Text("The rest is in the attached file, which holds the whole text.", TextStyle.Italic)]);

    /// <param name="card">What to say.</param>
    /// <param name="place">Where the card stands, or what it is about; its buttons carry it along.</param>
    public static IReadOnlyList<MessagePart> Render(Card card, Place place)
    {
        var drawn = Drawn(card).ToList();
        var messages = Messages(drawn);
        var isTooLong = messages.Count > MostParts;
        if (isTooLong)
        {
            messages = [.. messages.Take(MostParts - 1), [.. Draw([RestIsAttached])]];
        }

        return
        [
            .. messages.Select((message, index) => new MessagePart(FallbackOf(card, message, index), [.. message.Select(one => one.Block)])
            {
                Picture = index == messages.Count - 1 ? card.Picture : null,
                Document = isTooLong && index == messages.Count - 1 ? CardFile.Of(card) : null,
                Buttons = index == messages.Count - 1 ? [.. CardBlocks.Buttons(card.Buttons, place)] : [],
            }),
        ];
    }

    private static IEnumerable<DrawnBlock> Drawn(Card card) =>
    [
        new DrawnBlock(CardBlocks.Title(card.Title), VisibleText.Line(card.Title)),
        .. card.Sections.SelectMany(section => Draw(CardBlocks.Section(section))),
        .. Draw(CardBlocks.Fields(card)),
        .. card.Footer.IsEmpty ? Array.Empty<DrawnBlock>() : [new DrawnBlock(CardBlocks.SmallPrint(card.Footer), RichPlainText.Of(MarkupReader.Read(card.Footer)))],
    ];

    private static IEnumerable<DrawnBlock> Draw(IEnumerable<RichBlock> blocks) => CardBlocks.Groups(blocks).Select(
        group => new DrawnBlock(RichTextWriter.Write(group), RichPlainText.Of(group)));

    private static List<IReadOnlyList<DrawnBlock>> Messages(IEnumerable<DrawnBlock> drawn)
    {
        var messages = new List<IReadOnlyList<DrawnBlock>>();
        var (message, length) = (new List<DrawnBlock>(), 0);
        foreach (var one in drawn)
        {
            if (message.Count == MostBlocks || length + one.Text.Length > Room)
            {
                messages.Add(message);
                (message, length) = ([], 0);
            }

            message.Add(one);
            length += one.Text.Length;
        }

        messages.Add(message);
        return messages;
    }

    private static string FallbackOf(Card card, IReadOnlyList<DrawnBlock> message, int index)
    {
        var text = string.Join('\n', message.Select(one => one.Text).Prepend(index == 0 ? "" : VisibleText.Line(card.Title))).Trim();
        return Mrkdwn.Escape(Cut.To(text, LongestText));
    }

    /// <param name="Text">Its words.</param>
    private sealed record DrawnBlock(Block Block, string Text);
}
