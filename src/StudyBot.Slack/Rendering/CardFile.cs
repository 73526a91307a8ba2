using System.Text;
using System.Text.RegularExpressions;
using StudyBot.Core.Chat;

namespace StudyBot.Slack.Rendering;

/// <summary>A whole card as a Markdown file, for what is too long to be read as messages.</summary>
internal static partial class CardFile
{
    public const string Name = "full-text.md";

    public static MessageFile Of(Card card)
    {
        string[] paragraphs =
        [
            $"# {Markup.Of($"{card.Title}").Value}",
            .. card.Sections.SelectMany(section => new[] { Heading(section), section.Text.Value }),
            Markup.Bullets(card.Fields.Select(field => Markup.Of($"{field.Name}: {field.Value}"))).Value,
            card.Footer.Value,
        ];
        var text = string.Join("\n\n", paragraphs.Where(paragraph => paragraph.Length > 0)) + "\n";
        return new MessageFile(Name, Encoding.UTF8.GetBytes(Instant().Replace(text, Plain)));
    }

    private static string Heading(CardSection section) =>
        string.IsNullOrWhiteSpace(section.Heading) ? "" : $"## {Markup.Of($"{section.Heading}").Value}";

    private static string Plain(Match autolink) =>
        InstantText.Read(autolink.Groups["url"].Value) is { } instant ? InstantText.Plain(instant) : autolink.Value;

    [GeneratedRegex("<(?<url>time:[0-9]+)>", RegexOptions.CultureInvariant)]
    private static partial Regex Instant();
}
