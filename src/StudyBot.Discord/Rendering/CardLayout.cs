using StudyBot.Core.Chat;

namespace StudyBot.Discord.Rendering;

/// <summary>The texts of a card in Discord's markdown.</summary>
internal static class CardLayout
{
    public const string SmallPrint = "-# ";

    private const int LongestTitle = 200;
    private const int LongestHeading = 200;
    private const int LongestFooter = 1_000;

    /// <summary>Title and sections.</summary>
    public static string Body(Card card)
    {
        var sections = card.Sections.Select(Section).Where(text => text.Length > 0).ToList();
        var title = $"## {EscapedText.Of(Cut.To(card.Title.ReplaceLineEndings(" ").Trim(), LongestTitle))}";

        // A heading has its own room below it.
        return card.Sections is [{ Heading: null }, ..] && sections.Count > 0
            ? string.Join("\n\n", sections.Skip(1).Prepend($"{title}\n{sections[0]}"))
            : string.Join("\n\n", sections.Prepend(title));
    }

    /// <summary>One line for each fact; a phone has no room for columns.</summary>
    public static string Fields(Card card) => string.Join('\n', card.Fields.Select(field =>
        $"**{EscapedText.Of(Cut.To(field.Name.ReplaceLineEndings(" ").Trim(), LongestHeading))}:** {MarkupRenderer.RenderLine(field.Value)}"));

    public static string Footer(Card card) => card.Footer.IsEmpty
        ? ""
        : string.Join('\n', MarkupRenderer.Render(card.Footer).Split('\n').Where(line => line.Length > 0).Select(SmallLine));

    private static string Section(CardSection section)
    {
        var text = MarkupRenderer.Render(section.Text);
        return string.IsNullOrWhiteSpace(section.Heading)
            ? text
            : $"### {EscapedText.Of(Cut.To(section.Heading.ReplaceLineEndings(" ").Trim(), LongestHeading))}\n{text}".TrimEnd();
    }

    private static string SmallLine(string line)
    {
        var small = SmallPrint + (line.Length > LongestFooter ? line[..LineCut.Soft(line, LongestFooter)] + "…" : line);

        // Nothing but a reference may read like one.
        return small.StartsWith(PostReference.Beginning, StringComparison.Ordinal)
            ? PostReference.Beginning.TrimEnd() + '\u00A0' + small[PostReference.Beginning.Length..]
            : small;
    }
}
