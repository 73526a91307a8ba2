using StudyBot.Core.Chat;
using StudyBot.Discord.Commands;
using StudyBot.Discord.Models.Interactions;

namespace StudyBot.Discord.Interactions;

/// <summary>Completes the option a member is typing.</summary>
internal sealed class Completions(IChatHandler handler, InteractionMessages messages)
{
    public async Task AnswerAsync(AskedInteraction asked, CancellationToken cancellationToken)
    {
        var typed = CommandInput.Of(asked.Wire.Data ?? new InteractionContent()).ToTypingLine();
        var suggestions = await handler.SuggestAsync(asked.Member, asked.Place, typed, cancellationToken);
        await messages.RespondAsync(asked, InteractionCallback.Suggest(SuggestionChoices.Of(suggestions)), cancellationToken);
    }
}
