using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.Models.Views;
using StudyBot.Slack.Posts;
using StudyBot.Slack.Rendering;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Whispers;

namespace StudyBot.Slack.Interactions;

/// <summary>Shows members the replies to what they did.</summary>
internal sealed class ReplySender(FormShelf forms, IWhispers whispers)
{
    /// <param name="interaction">What the reply is to.</param>
    public Task SendAsync(AskedInteraction asked, Interaction interaction, InteractionReply reply, CancellationToken cancellationToken) => reply switch
    {
        InteractionReply.Private { Card: var card } => ShowAsync(asked, card, isPrivate: true, cancellationToken),
        InteractionReply.Public { Card: var card } => ShowAsync(asked, card, isPrivate: false, cancellationToken),
        InteractionReply.OpenForm { Form: var form } => OpenFormAsync(asked, form, cancellationToken),
        InteractionReply.FormProblems { ByField: var byField } when interaction is Interaction.FormSubmitted submitted =>
            ShowAsync(asked, ProblemsOf(submitted, byField), isPrivate: true, cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>A form that Slack does not open any more is offered with a button.</summary>
    public async Task OpenFormAsync(AskedInteraction asked, Form form, CancellationToken cancellationToken)
    {
        forms.Put(asked.Member.Ref, form);
        if (!await TryOpenAsync(asked, ModalRenderer.Render(form, asked.Place), cancellationToken))
        {
            await ShowAsync(asked, ReplyCards.Waiting(form), isPrivate: true, cancellationToken);
        }
    }

    /// <summary>Lets the member say which of several questions they mean.</summary>
    public static Task ChooseAsync(AskedInteraction asked, IReadOnlyList<OpenQuestion> questions, CancellationToken cancellationToken) =>
        TryOpenAsync(asked, CardModal.Choice(questions.Select(question => question.ToButton())), cancellationToken);

    /// <summary>Where the member looks; where that is no conversation, in a modal; and where nothing else goes, as a whisper.</summary>
    public async Task ShowAsync(AskedInteraction asked, Card card, bool isPrivate, CancellationToken cancellationToken)
    {
        var isShown = asked.From switch
        {
            AskedFrom.Conversation when asked.ResponseUrl is { } url => await TryRespondAsync(asked, url, card, isPrivate, cancellationToken),
            AskedFrom.Conversation or AskedFrom.SubmittedModal => await TryNoteAsync(asked, card, cancellationToken),
            AskedFrom.Elsewhere or AskedFrom.Modal => await TryOpenAsync(asked, CardModal.Render(card, asked.Place), cancellationToken),
        };
        if (!isShown)
        {
            await whispers.WhisperAsync(new Whisper(asked.Member.Ref, asked.Place, $"reply-{asked.Id}", card), cancellationToken);
        }
    }

    /// <summary>What is typed is kept: the modal is closed by now.</summary>
    private Card ProblemsOf(Interaction.FormSubmitted submitted, IReadOnlyDictionary<string, string> byField)
    {
        var form = forms.Find(submitted.Member.Ref, submitted.FormId)?.With(submitted.Values);
        if (form is not null)
        {
            forms.Put(submitted.Member.Ref, form);
        }

        return ReplyCards.Problems(form, submitted.FormId, byField);
    }

    /// <returns>False when the time to open one is over, or was never there.</returns>
    private static async Task<bool> TryOpenAsync(AskedInteraction asked, OutgoingView view, CancellationToken cancellationToken)
    {
        if (asked.TriggerId is not { } trigger || asked.From == AskedFrom.SubmittedModal)
        {
            return false;
        }

        try
        {
            await (asked.From == AskedFrom.Modal
                ? asked.Workspace.Api.PushViewAsync(trigger, view, cancellationToken)
                : asked.Workspace.Api.OpenViewAsync(trigger, view, cancellationToken));
            return true;
        }
        catch (SlackApiException)
        {
            return false;
        }
    }

    /// <returns>False when the address is used up or too old.</returns>
    private static async Task<bool> TryRespondAsync(
        AskedInteraction asked, Uri responseUrl, Card card, bool isPrivate, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var part in CardRenderer.Render(card, asked.Place))
            {
                var message = new ResponseMessage
                {
                    ResponseType = isPrivate ? "ephemeral" : "in_channel",
                    Text = part.Text,
                    Blocks = part.Blocks(),
                    ReplacesOriginal = false,
                    ThreadTs = MessageSpot.Of(asked.Seen).Thread,
                };
                await asked.Workspace.Api.RespondAsync(responseUrl, message, cancellationToken);
            }

            return true;
        }
        catch (SlackApiException)
        {
            return false;
        }
    }

    /// <returns>False when the bot cannot write there.</returns>
    private static async Task<bool> TryNoteAsync(AskedInteraction asked, Card card, CancellationToken cancellationToken)
    {
        try
        {
            var spot = MessageSpot.Of(asked.Seen);
            foreach (var part in CardRenderer.Render(card, asked.Place))
            {
                var message = new EphemeralMessage
                {
                    Channel = spot.Channel,
                    ThreadTs = spot.Thread,
                    User = asked.Member.Ref.Id,
                    Text = part.Text,
                    Blocks = part.Blocks(),
                };
                await asked.Workspace.Api.PostEphemeralAsync(message, cancellationToken);
            }

            return true;
        }
        catch (SlackApiException)
        {
            return false;
        }
    }
}
