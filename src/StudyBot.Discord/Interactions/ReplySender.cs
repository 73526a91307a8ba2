using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;
using StudyBot.Discord.Models.Interactions;
using StudyBot.Discord.Rest;
using StudyBot.Discord.Whispers;
using Interaction = StudyBot.Core.Chat.Interaction;

namespace StudyBot.Discord.Interactions;

/// <summary>Shows members the replies to what they did.</summary>
internal sealed class ReplySender(InteractionMessages messages, OpenInteractions open, FormShelf forms, IWhispers whispers, TimeProvider clock)
{
    /// <summary>How long a member looks at "the bot is thinking" before they are told that it has heard them.</summary>
    private static readonly TimeSpan WhisperPatience = TimeSpan.FromSeconds(5);

    /// <summary>Before the interaction is carried out: a whisper may be quicker than the acknowledgement, and then waits for it.</summary>
    public Talk Begin(AskedInteraction asked, Interaction interaction) =>
        new(asked, interaction, open.Open(asked));

    /// <param name="reply">Null when it is not there yet.</param>
    public Task AnswerFirstAsync(Talk talk, FirstAnswer first, InteractionReply? reply, CancellationToken cancellationToken) => first switch
    {
        FirstAnswer.ThinkPrivately => messages.RespondAsync(talk.Asked, InteractionCallback.Defer(isEphemeral: true), cancellationToken),
        FirstAnswer.Noticed => messages.RespondAsync(talk.Asked, InteractionCallback.DeferUpdate(), cancellationToken),
        FirstAnswer.Form => OpenFormAsync(talk.Asked, ((InteractionReply.OpenForm)reply!).Form, cancellationToken),
        FirstAnswer.Private => messages.ReplyAsync(talk.Asked, CardOf(talk, reply!)!, isPrivate: true, cancellationToken),
        FirstAnswer.Public => messages.ReplyAsync(talk.Asked, CardOf(talk, reply!)!, isPrivate: false, cancellationToken),
    };

    /// <summary>The reply to what has been acknowledged without one.</summary>
    public async Task AnswerLaterAsync(Talk talk, FirstAnswer first, InteractionReply reply, CancellationToken cancellationToken)
    {
        if (CardOf(talk, reply) is not { } card)
        {
            return;
        }

        try
        {
            var isPrivate = reply is not InteractionReply.Public;
            if (first == FirstAnswer.ThinkPrivately)
            {
                await messages.CompleteAsync(talk.Asked, isPrivate ? card : ReplyCards.BelowForEverybody, cancellationToken);
            }

            if (first == FirstAnswer.Noticed || !isPrivate)
            {
                await messages.FollowUpAsync(talk.Asked, card, isPrivate, cancellationToken);
            }
        }
        catch (DiscordApiException failure) when (!failure.IsTransient)
        {
            await TellElsewhereAsync(talk, reply, cancellationToken);
        }
    }

    /// <summary>For an interaction that cannot be answered any more. A form cannot be opened then, and is asked for again.</summary>
    public async Task TellElsewhereAsync(Talk talk, InteractionReply reply, CancellationToken cancellationToken)
    {
        talk.Open.Decide(waitsForWhisper: false);
        if (CardOf(talk, reply) is { } card)
        {
            await whispers.WhisperAsync(
                new Whisper(talk.Asked.Member.Ref, talk.Asked.Place, $"reply-{talk.Asked.Wire.Id}", card), cancellationToken);
        }
    }

    /// <summary>Leaves the rest to a whisper. When none comes for a while, the member at least hears that all is well.</summary>
    public async Task WaitForWhisperAsync(Talk talk, CancellationToken cancellationToken)
    {
        talk.Open.Decide(waitsForWhisper: true);
        await Task.Delay(WhisperPatience, clock, cancellationToken);
        await talk.Open.Gate.WaitAsync(cancellationToken);
        try
        {
            if (talk.Open.Key is null)
            {
                await messages.CompleteAsync(talk.Asked, ReplyCards.Received, cancellationToken);
            }
        }
        catch (DiscordApiException failure) when (!failure.IsTransient)
        {
            // The member has put the message away and waits for nothing.
            open.Close(talk.Open);
        }
        finally
        {
            talk.Open.Gate.Release();
        }
    }

    public Task OpenFormAsync(AskedInteraction asked, Form form, CancellationToken cancellationToken)
    {
        forms.Put(asked.Member.Ref, form);
        return messages.OpenFormAsync(asked, form, cancellationToken);
    }

    /// <returns>Null when there is nothing to show.</returns>
    private Card? CardOf(Talk talk, InteractionReply reply)
    {
        switch (reply)
        {
            case InteractionReply.Private { Card: var card }:
                return card;
            case InteractionReply.Public { Card: var card }:
                return card;
            case InteractionReply.OpenForm { Form: var form }:
                forms.Put(talk.Asked.Member.Ref, form);
                return ReplyCards.Waiting(form);
            case InteractionReply.FormProblems { ByField: var byField } when talk.Interaction is Interaction.FormSubmitted submitted:
                return ProblemsOf(submitted, byField);
            default:
                return null;
        }
    }

    /// <summary>Keeps what was typed: Discord has closed the form and thrown it away.</summary>
    private Card ProblemsOf(Interaction.FormSubmitted submitted, IReadOnlyDictionary<string, string> byField)
    {
        var form = forms.Find(submitted.Member.Ref, submitted.FormId)?.With(submitted.Values);
        if (form is not null)
        {
            forms.Put(submitted.Member.Ref, form);
        }

        return ReplyCards.Problems(form, submitted.FormId, byField);
    }
}
