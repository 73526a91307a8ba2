using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Handling;

namespace StudyBot.Hosting;

/// <summary>The product's front door, behind which people wait for the short time until the bot has opened.</summary>
internal sealed class PatientChatHandler(ChatHandler handler, Opening opening) : IChatHandler
{
    public async Task ReceiveAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        await opening.Done.WaitAsync(cancellationToken);
        await handler.ReceiveAsync(chatEvent, cancellationToken);
    }

    public async Task<InteractionReply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        await opening.Done.WaitAsync(cancellationToken);
        return await handler.HandleAsync(interaction, cancellationToken);
    }

    public bool MayOpenForm(Interaction interaction) => handler.MayOpenForm(interaction);

    public async Task<IReadOnlyList<Suggestion>> SuggestAsync(
        ChatMember member, Place place, string text, CancellationToken cancellationToken)
    {
        await opening.Done.WaitAsync(cancellationToken);
        return await handler.SuggestAsync(member, place, text, cancellationToken);
    }
}
