namespace StudyBot.Core.Chat;

/// <summary>What a platform adapter hands to the product.</summary>
public interface IChatHandler
{
    /// <summary>Stores the event; when it returns, the event cannot be lost any more. Safe to repeat.</summary>
    Task ReceiveAsync(ChatEvent chatEvent, CancellationToken cancellationToken);

    /// <summary>Carries out a command, a button or a form. Never throws for what a member did wrong: that is a reply.</summary>
    Task<InteractionReply> HandleAsync(Interaction interaction, CancellationToken cancellationToken);

    /// <summary>
    /// Whether the reply may be a form. Platforms open forms only as the first answer to an interaction, so an adapter must wait for such a
    /// reply where it would put off any other.
    /// </summary>
    bool MayOpenForm(Interaction interaction);

    /// <summary>How the command line <paramref name="text"/> (without the leading name) may go on; at most 25 suggestions.</summary>
    Task<IReadOnlyList<Suggestion>> SuggestAsync(ChatMember member, Place place, string text, CancellationToken cancellationToken);
}
