using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Core.Commands.Completion;
using StudyBot.Core.Commands.Parsing;

namespace StudyBot.Core.Commands.Handling;

/// <summary>The front door: takes events into the inbox, and carries out what members ask for.</summary>
public sealed partial class ChatHandler(
    EventRouter events,
    ChatPlatforms platforms,
    CommandGrammar grammar,
    InteractionMap interactions,
    CommandSuggestions suggestions,
    ILogger<ChatHandler> logger) : IChatHandler
{
    public Task ReceiveAsync(ChatEvent chatEvent, CancellationToken cancellationToken) => events.ReceiveAsync(chatEvent, cancellationToken);

    public async Task<InteractionReply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        try
        {
            return interaction switch
            {
                Interaction.CommandTyped typed => await RunAsync(typed, cancellationToken),
                Interaction.ButtonPressed pressed => await interactions.RunAsync(pressed, cancellationToken),
                Interaction.FormSubmitted submitted => await interactions.RunAsync(submitted, cancellationToken),
                _ => throw new InvalidOperationException($"Unknown interaction {interaction.GetType().Name}."),
            };
        }
        catch (ChatPlatformException failure)
        {
            Log.InteractionFailed(logger, failure, interaction.GetType().Name);
            return Replies.Problem($"{failure.Message}");
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.InteractionFailed(logger, failure, interaction.GetType().Name);
            return Replies.Problem($"Something went wrong on our side and nothing was changed. Please try again; the log has the details.");
        }
    }

    public bool MayOpenForm(Interaction interaction) => interaction switch
    {
        Interaction.CommandTyped typed => CommandText.Parse(typed.Text, grammar) is ParsedCommand command && interactions.MayOpenForm(command),
        Interaction.ButtonPressed pressed => interactions.MayOpenForm(pressed),
        _ => false,
    };

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(
        ChatMember member, Place place, string text, CancellationToken cancellationToken) =>
        suggestions.SuggestAsync(member, place, text, cancellationToken);

    private async Task<InteractionReply> RunAsync(Interaction.CommandTyped typed, CancellationToken cancellationToken)
    {
        switch (CommandText.Parse(typed.Text, grammar))
        {
            case CommandProblem problem:
                return Replies.Problem(problem.Sentence);
            case ParsedCommand { Spec.Audience: Audience.Moderator } refused when !typed.Member.IsModerator:
                return Replies.Problem(CommandHelp.Refusal(grammar, refused.Path, platforms.AskModerator(typed.Member.Ref.Platform)));
            case ParsedCommand command:
                return await interactions.RunAsync(
                    new CommandCall(typed.Id, command, typed.Member, typed.Place, typed.At), cancellationToken);
            default:
                throw new InvalidOperationException("A command line is either a command or a problem.");
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A {Interaction} could not be carried out.")]
        public static partial void InteractionFailed(ILogger logger, Exception failure, string interaction);
    }
}
