using StudyBot.Core.Chat;
using StudyBot.Core.Chat.Adapters;
using StudyBot.Slack.Inflow;
using StudyBot.Slack.Manifest;
using StudyBot.Slack.Models.Messages;
using WireInteraction = StudyBot.Slack.Models.Interactions.Interaction;

namespace StudyBot.Slack.Interactions;

/// <summary>The shortcuts: answering from anywhere, and with a message that is there already.</summary>
internal sealed class ShortcutRunner(OpenQuestions questions, ReplySender sender)
{
    private const string AnswerField = "text";

    public Task RunAsync(AskedInteraction asked, WireInteraction wire, CancellationToken cancellationToken) => wire switch
    {
        { CallbackId: Shortcuts.AnswerOpenQuestion } => AnswerAsync(asked, cancellationToken),
        { CallbackId: Shortcuts.AnswerWithThis, Message: { } message } => AnswerWithAsync(asked, message, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task AnswerAsync(AskedInteraction asked, CancellationToken cancellationToken)
    {
        switch (await questions.OfAsync(asked.Workspace, asked.Member, cancellationToken))
        {
            case []:
                await sender.ShowAsync(asked, ReplyCards.NothingOpen, isPrivate: true, cancellationToken);
                break;
            case [var only]:
                await sender.OpenFormAsync(asked with { Place = only.Place }, only.Form, cancellationToken);
                break;
            case var several:
                await ReplySender.ChooseAsync(asked, several, cancellationToken);
                break;
        }
    }

    /// <summary>The form opens with the message's text, so that its author sees what they send and to which question.</summary>
    private async Task AnswerWithAsync(AskedInteraction asked, Message message, CancellationToken cancellationToken)
    {
        if (message.User != asked.Member.Ref.Id)
        {
            await sender.ShowAsync(asked, ReplyCards.NotYours, isPrivate: true, cancellationToken);
            return;
        }

        switch (await questions.AskAsync(asked.Member, asked.Place, cancellationToken))
        {
            case InteractionReply.OpenForm { Form: var form }:
                await sender.OpenFormAsync(
                    asked, form.With(new Dictionary<string, string> { [AnswerField] = MessageText.Of(message.Text) }), cancellationToken);
                break;
            case InteractionReply.Private { Card: var problem }:
                await sender.ShowAsync(asked, problem, isPrivate: true, cancellationToken);
                break;
        }
    }
}
