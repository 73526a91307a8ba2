using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;

namespace StudyBot.Slack.Interactions;

/// <summary>
/// Answers the buttons that only Slack needs: those that stand for commands, one that opens a form again, and one that shows what could not be
/// sent directly.
/// </summary>
internal sealed class OwnInteractions(IChatHandler handler, FormShelf forms, ReplySender sender, KeptWhispers kept)
{
    /// <returns>False when the button is the product's.</returns>
    public async Task<bool> TryAnswerAsync(AskedInteraction asked, Interaction.ButtonPressed press, CancellationToken cancellationToken)
    {
        if (OwnButtons.Command(press.ButtonId) is { } command)
        {
            var typed = new Interaction.CommandTyped(press.Id, press.Member, press.Place, press.At, command);
            await sender.SendAsync(asked, typed, await handler.HandleAsync(typed, cancellationToken), cancellationToken);
            return true;
        }

        if (OwnButtons.FormId(press.ButtonId) is { } formId)
        {
            await OpenFormAsync(asked, press with { ButtonId = formId }, cancellationToken);
            return true;
        }

        if (OwnButtons.Whisper(press.ButtonId) is { } whisper)
        {
            await sender.ShowAsync(asked, await ShownAsync(press, whisper.MemberId, whisper.Key, cancellationToken), isPrivate: true, cancellationToken);
            return true;
        }

        return false;
    }

    /// <summary>A form that is not kept any more is asked for as its button does, which has the same id.</summary>
    private async Task OpenFormAsync(AskedInteraction asked, Interaction.ButtonPressed press, CancellationToken cancellationToken)
    {
        var form = forms.Find(press.Member.Ref, press.ButtonId)
            ?? (await handler.HandleAsync(press, cancellationToken) as InteractionReply.OpenForm)?.Form;
        await (form is null
            ? sender.ShowAsync(asked, ReplyCards.Forgotten, isPrivate: true, cancellationToken)
            : sender.OpenFormAsync(asked, form, cancellationToken));
    }

    /// <summary>What is not kept any more can still be explained when it was about an answer.</summary>
    private async Task<Card> ShownAsync(Interaction.ButtonPressed press, string memberId, string key, CancellationToken cancellationToken)
    {
        if (memberId != press.Member.Ref.Id)
        {
            return ReplyCards.SomebodyElses;
        }

        if (kept.Take(press.Member.Ref, key) is { } card)
        {
            return card;
        }

        return AnswerWhispers.WhyButton(key) is { } why
            && await handler.HandleAsync(press with { ButtonId = why }, cancellationToken) is InteractionReply.Private reply
                ? reply.Card
                : ReplyCards.Forgotten;
    }
}
