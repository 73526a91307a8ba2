using StudyBot.Core.Chat;
using StudyBot.Discord.Models.Interactions;
using StudyBot.Discord.Models.Messages;
using StudyBot.Discord.Posts;
using StudyBot.Discord.Rendering;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Whispers;

namespace StudyBot.Discord.Interactions;

/// <summary>The messages and forms that answer an interaction.</summary>
internal sealed class InteractionMessages(DiscordRestClient rest)
{
    public Task RespondAsync(AskedInteraction asked, InteractionCallback callback, CancellationToken cancellationToken) =>
        rest.RespondAsync(asked.Wire.Id, asked.Wire.Token, callback, cancellationToken);

    public Task OpenFormAsync(AskedInteraction asked, Form form, CancellationToken cancellationToken) => RespondAsync(
        asked, InteractionCallback.OpenModal(ModalRenderer.Render(asked.IsDirect ? form.Placed(asked.Place) : form)), cancellationToken);

    /// <summary>A card as the first answer.</summary>
    public async Task ReplyAsync(AskedInteraction asked, Card card, bool isPrivate, CancellationToken cancellationToken)
    {
        var parts = Render(asked, card);
        if (parts[0].Files.Count > 0)
        {
            // A first answer carries no files, so it promises one.
            await RespondAsync(asked, InteractionCallback.Defer(isPrivate), cancellationToken);
            await CompleteAsync(asked, parts, isPrivate, cancellationToken);
            return;
        }

        await RespondAsync(asked, InteractionCallback.Reply(Message(parts[0], isPrivate)), cancellationToken);
        await FollowUpAsync(asked, parts.Skip(1), isPrivate, cancellationToken);
    }

    /// <summary>Puts a card where "the bot is thinking" or an earlier card stands, which only the member sees.</summary>
    public Task CompleteAsync(AskedInteraction asked, Card card, CancellationToken cancellationToken) =>
        CompleteAsync(asked, Render(asked, card), isPrivate: true, cancellationToken);

    /// <summary>A further message.</summary>
    public Task FollowUpAsync(AskedInteraction asked, Card card, bool isPrivate, CancellationToken cancellationToken) =>
        FollowUpAsync(asked, Render(asked, card), isPrivate, cancellationToken);

    private async Task CompleteAsync(
        AskedInteraction asked, IReadOnlyList<MessagePart> parts, bool isPrivate, CancellationToken cancellationToken)
    {
        await rest.EditOriginalResponseAsync(
            asked.Wire.ApplicationId, asked.Wire.Token, parts[0].ToEdit(), parts[0].Uploads(), cancellationToken);
        await FollowUpAsync(asked, parts.Skip(1), isPrivate, cancellationToken);
    }

    private async Task FollowUpAsync(
        AskedInteraction asked, IEnumerable<MessagePart> parts, bool isPrivate, CancellationToken cancellationToken)
    {
        foreach (var part in parts)
        {
            await rest.PostFollowupAsync(
                asked.Wire.ApplicationId, asked.Wire.Token, Message(part, isPrivate), part.Uploads(), cancellationToken);
        }
    }

    private static IReadOnlyList<MessagePart> Render(AskedInteraction asked, Card card) =>
        CardRenderer.Render(asked.IsDirect ? card.Placed(asked.Place) : card, marker: null);

    private static OutgoingMessage Message(MessagePart part, bool isPrivate) =>
        part.ToMessage(isPrivate ? MessageFlags.Ephemeral : MessageFlags.None);
}
