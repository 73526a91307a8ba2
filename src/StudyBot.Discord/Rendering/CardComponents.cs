using StudyBot.Core.Chat;
using StudyBot.Discord.Models.Components;

namespace StudyBot.Discord.Rendering;

/// <summary>The components a card is made of, within Discord's limits for each.</summary>
/// <remarks>Components/Reference: 40 components in a message, nested ones included; five buttons in a row.</remarks>
internal static class CardComponents
{
    public const int MostButtons = 25;

    private const int ButtonsInRow = 5;
    private const int LongestButtonLabel = 80;
    private const int LongestDescription = 1_024;

    public static Component Container(CardTone tone, IReadOnlyList<Component> children) =>
        new() { Type = ComponentType.Container, AccentColor = Accent(tone), Components = children };

    public static Component Text(string markdown) => new() { Type = ComponentType.TextDisplay, Content = markdown };

    /// <summary>The texts with a line between what is said and the facts; small print needs none.</summary>
    public static IEnumerable<Component> Texts(IReadOnlyList<string> texts)
    {
        for (var index = 0; index < texts.Count; index++)
        {
            if (index > 0 && !texts[index].StartsWith(CardLayout.SmallPrint, StringComparison.Ordinal))
            {
                yield return new Component { Type = ComponentType.Separator, HasDivider = true };
            }

            yield return Text(texts[index]);
        }
    }

    public static Component File(MessageFile file)
    {
        var media = new ComponentMedia($"attachment://{file.Name}");
        return file.Description is { } description
            ? new Component
            {
                Type = ComponentType.MediaGallery,
                Items = [new GalleryItem { Media = media, Description = Cut.To(description, LongestDescription) }],
            }
            : new Component { Type = ComponentType.File, File = media };
    }

    public static IEnumerable<Component> Buttons(IReadOnlyList<CardButton> buttons) => buttons.Count <= MostButtons
        ? buttons.Chunk(ButtonsInRow).Select(row => new Component { Type = ComponentType.ActionRow, Components = [.. row.Select(Button)] })
        : throw new ArgumentException($"A card has at most {MostButtons} buttons, and this one {buttons.Count}.", nameof(buttons));

    private static Component Button(CardButton button) => new()
    {
        Type = ComponentType.Button,
        CustomId = button.Id,
        Label = Cut.To(EscapedText.Visible(button.Label), LongestButtonLabel),
        Style = (int)Style(button.Tone),
    };

    private static ButtonStyle Style(ButtonTone tone) => tone switch
    {
        ButtonTone.Primary => ButtonStyle.Primary,
        ButtonTone.Secondary => ButtonStyle.Secondary,
        ButtonTone.Danger => ButtonStyle.Danger,
    };

    private static int Accent(CardTone tone) => tone switch
    {
        CardTone.Neutral => 0x5865F2,
        CardTone.Good => 0x248046,
        CardTone.Warning => 0xF0B232,
        CardTone.Muted => 0x80848E,
    };
}
