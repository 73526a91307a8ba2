using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;

namespace StudyBot.Discord.Interactions;

/// <summary>Answers the buttons that only Discord needs: one that opens a form again, one that shows what could not be sent directly.</summary>
internal sealed class OwnInteractions(IChatHandler handler, FormShelf forms, ReplySender sender, KeptWhispers kept, InteractionMessages messages)
{
    private static readonly Card Forgotten = new()
    {
        Title = "This is not at hand any more",
        Sections = [new CardSection(null, Markup.Of($"Please start again from the card of the question."))],
        Tone = CardTone.Muted,
    };

    private static readonly Card SomebodyElses = new() { Title = "This is for somebody else.", Tone = CardTone.Muted };

    /// <returns>False when the interaction is the product's.</returns>
    public async Task<bool> TryAnswerAsync(AskedInteraction asked, Interaction interaction, CancellationToken cancellationToken)
    {
        if (interaction is not Interaction.ButtonPressed press)
        {
            return false;
        }

        if (OwnButtons.FormId(press.ButtonId) is { } formId)
        {
            await OpenFormAsync(asked, press with { ButtonId = formId }, cancellationToken);
            return true;
        }

        if (OwnButtons.Whisper(press.ButtonId) is { } whisper)
        {
            await messages.ReplyAsync(asked, await ShownAsync(press, whisper.MemberId, whisper.Key, cancellationToken), isPrivate: true, cancellationToken);
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
            ? messages.ReplyAsync(asked, Forgotten, isPrivate: true, cancellationToken)
            : sender.OpenFormAsync(asked, form, cancellationToken));
    }

    /// <summary>What is not kept any more can still be explained when it was about an answer.</summary>
    private async Task<Card> ShownAsync(Interaction.ButtonPressed press, string memberId, string key, CancellationToken cancellationToken)
    {
        if (memberId != press.Member.Ref.Id)
        {
            return SomebodyElses;
        }

        if (kept.Take(press.Member.Ref, key) is { } card)
        {
            return card;
        }

        return AnswerWhispers.WhyButton(key) is { } why
            && await handler.HandleAsync(press with { ButtonId = why }, cancellationToken) is InteractionReply.Private reply
                ? reply.Card
                : Forgotten;
    }
}
