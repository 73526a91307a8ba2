using StudyBot.Core.Chat;
using StudyBot.Slack.Models.Blocks;
using StudyBot.Slack.Models.Views;

namespace StudyBot.Slack.Rendering;

/// <summary>Cards for members who are in no conversation: as a modal, and as a part of the app's Home.</summary>
internal static class CardModal
{
    private const string Title = "StudyBot";
    private const int MostBlocks = 100;

    public static OutgoingView Render(Card card, Place place) => Modal(Blocks(card, place));

    public static OutgoingView Choice(IEnumerable<(CardButton Button, Place Place)> choices) => Modal(Buttons(choices));

    /// <summary>Each below the other, because each is about a place of its own.</summary>
    public static IEnumerable<Block> Buttons(IEnumerable<(CardButton Button, Place Place)> buttons) =>
        buttons.SelectMany(one => CardBlocks.Buttons([one.Button], one.Place));

    public static IEnumerable<Block> Blocks(Card card, Place place) => CardRenderer.Render(card, place).SelectMany(part => part.Blocks());

    private static OutgoingView Modal(IEnumerable<Block> blocks) =>
        OutgoingView.Modal(TextObject.Plain(Title, hasEmoji: false), [.. blocks.Take(MostBlocks)]);
}
