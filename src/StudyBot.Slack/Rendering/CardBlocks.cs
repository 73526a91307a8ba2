using StudyBot.Core.Chat;
using StudyBot.Slack.Models.Blocks;

namespace StudyBot.Slack.Rendering;

/// <summary>The blocks a card is made of, within Slack's limits for each.</summary>
/// <remarks>https://docs.slack.dev/reference/block-kit/blocks</remarks>
internal static class CardBlocks
{
    public const int MostButtons = 25;

    /// <summary>Of a section's text; rich text has no limit of its own that is written down.</summary>
    private const int LongestText = 3_000;

    private const int LongestHeader = 150;
    private const int LongestHeading = 200;
    private const int LongestFooter = 2_000;
    private const int LongestButtonLabel = 75;

    public static IEnumerable<RichBlock> Section(CardSection section) => string.IsNullOrWhiteSpace(section.Heading)
        ? MarkupReader.Read(section.Text)
        : [Bold(Cut.To(VisibleText.Line(section.Heading), LongestHeading)), .. MarkupReader.Read(section.Text)];

    /// <summary>One line for each fact; a phone has no room for columns.</summary>
    public static IEnumerable<RichBlock> Fields(Card card) => card.Fields.Select(field => new RichBlock.Paragraph(
    [
        new RichInline.Text($"{Cut.To(VisibleText.Line(field.Name), LongestHeading)}: ", TextStyle.Bold),
        .. MarkupReader.ReadLine(field.Value),
    ]));

    public static Block Title(string title)
    {
        var line = VisibleText.Line(title) is { Length: > 0 } visible ? visible : "…"; // An empty header is refused.
        return line.Length <= LongestHeader
            ? new HeaderBlock(TextObject.Plain(line, hasEmoji: false))
            : RichTextWriter.Write([Bold(Cut.To(line, LongestText))]);
    }

    /// <summary>What fits one block each.</summary>
    public static IReadOnlyList<IReadOnlyList<RichBlock>> Groups(IEnumerable<RichBlock> blocks) => RichSplitter.Split(blocks, LongestText);

    public static Block SmallPrint(Markup footer) => new ContextBlock([TextObject.Mrkdwn(Mrkdwn.Of(MarkupReader.ReadLine(footer), LongestFooter))]);

    /// <param name="place">Where the card stands, or what it is about.</param>
    public static IEnumerable<Block> Buttons(IReadOnlyList<CardButton> buttons, Place place) => buttons.Count switch
    {
        0 => [],
        <= MostButtons => [new ActionsBlock([.. buttons.Select(button => Button(button, place))])],
        _ => throw new ArgumentException($"A card has at most {MostButtons} buttons, and this one {buttons.Count}.", nameof(buttons)),
    };

    private static RichBlock.Paragraph Bold(string line) => new([new RichInline.Text(line, TextStyle.Bold)]);

    private static ButtonElement Button(CardButton button, Place place) =>
        new(TextObject.Plain(Cut.To(VisibleText.Line(button.Label), LongestButtonLabel), hasEmoji: false))
        {
            ActionId = button.Id,
            Value = PlaceText.Of(place),
            Style = button.Tone switch
            {
                ButtonTone.Primary => "primary",
                ButtonTone.Secondary => null,
                ButtonTone.Danger => "danger",
            },
        };
}
