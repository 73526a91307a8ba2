using StudyBot.Core.Chat;
using StudyBot.Slack.Interactions;
using StudyBot.Slack.Models.Blocks;
using StudyBot.Slack.Models.Views;

namespace StudyBot.Slack.Rendering;

/// <summary>Cards for members who are in no conversation: as a modal, and as a part of the app's Home.</summary>
internal static class CardModal
{
    private const string Title = "StudyBot";
    private const int MostBlocks = 100;

    public static OutgoingView Render(Card card, Place place) => Modal(Blocks(card, place));

    /// <summary>One button for each question that is open.</summary>
    public static OutgoingView Choice(IEnumerable<(string ChannelName, Place Place)> questions) => Modal(AnswerButtons(questions));

    public static IEnumerable<Block> AnswerButtons(IEnumerable<(string ChannelName, Place Place)> questions) => questions.SelectMany(question =>
        CardBlocks.Buttons([new CardButton(OwnButtons.Run("answer"), $"Answer in #{question.ChannelName}", ButtonTone.Primary)], question.Place));

    public static IEnumerable<Block> Blocks(Card card, Place place) => CardRenderer.Render(card, place).SelectMany(part => part.Blocks());

    private static OutgoingView Modal(IEnumerable<Block> blocks) =>
        OutgoingView.Modal(TextObject.Plain(Title, hasEmoji: false), [.. blocks.Take(MostBlocks)]);
}
