using System.Text.RegularExpressions;
using StudyBot.Core.Chat;
using Xunit;

namespace StudyBot.TestSupport;

/// <summary>What a person reads on a card.</summary>
public static partial class CardText
{
    /// <summary>The card as lines of text, with the escapes of its markup taken back.</summary>
    public static string Of(Card card) => string.Join('\n', Lines(card));

    /// <summary>The same of a reply that must be private.</summary>
    public static string Of(InteractionReply reply) => Of(Assert.IsType<InteractionReply.Private>(reply).Card);

    /// <summary>All markup of a card as it stands, escapes and all.</summary>
    public static string Source(Card card) => string.Join(
        '\n', [.. card.Sections.Select(section => section.Text.Value), .. card.Fields.Select(field => field.Value.Value), card.Footer.Value]);

    /// <summary>Where the card's links to places lead, as "text -> workspace/channel/thread".</summary>
    public static IReadOnlyList<string> Links(Card card) =>
        [.. PlaceLinks().Matches(Source(card)).Select(link => Escape().Replace($"{link.Groups[1].Value} -> {link.Groups[2].Value}", "$1"))];

    private static IEnumerable<string> Lines(Card card) =>
    [
        card.Title,
        .. card.Sections.SelectMany(section => new[] { section.Heading ?? "", Plain(section.Text) }),
        .. card.Fields.Select(field => $"{field.Name}: {Plain(field.Value)}"),
        .. card.Buttons.Select(button => $"[{button.Label}]"),
        Plain(card.Footer),
    ];

    private static string Plain(Markup markup) => Escape().Replace(PlaceLinks().Replace(markup.Value, "$1"), "$1");

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape();

    [GeneratedRegex(@"(?<!\\)\[((?:\\.|[^\[\]\\])*)\]\(place:([^)]*)\)")]
    private static partial Regex PlaceLinks();
}
