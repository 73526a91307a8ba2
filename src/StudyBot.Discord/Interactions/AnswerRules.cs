using StudyBot.Core.Chat;

namespace StudyBot.Discord.Interactions;

/// <summary>Decides how an interaction is answered, by what is known of its reply.</summary>
internal static class AnswerRules
{
    /// <summary>
    /// How long a reply may take to be given directly. An acknowledgement has to be there within 100 milliseconds, and a busy machine needs
    /// most of them to send it. A form can only be opened directly (Interactions, "Responding to an Interaction"), so a reply that may be one is
    /// waited for as long as Discord waits.
    /// </summary>
    public static TimeSpan PatienceFor(bool mayOpenForm) => mayOpenForm ? TimeSpan.FromSeconds(2) : TimeSpan.FromMilliseconds(25);

    /// <param name="reply">Null when it is not there yet.</param>
    public static FirstAnswer First(Interaction interaction, InteractionReply? reply) => reply switch
    {
        InteractionReply.Private or InteractionReply.FormProblems => FirstAnswer.Private,
        InteractionReply.Public => FirstAnswer.Public,
        InteractionReply.OpenForm => FirstAnswer.Form,
        _ => interaction is Interaction.ButtonPressed ? FirstAnswer.Noticed : FirstAnswer.ThinkPrivately,
    };

    /// <summary>Whether a whisper may take the place of the reply: the member then sees it where they are looking.</summary>
    public static bool WaitsForWhisper(FirstAnswer first, InteractionReply reply) =>
        first == FirstAnswer.ThinkPrivately && reply is InteractionReply.Quiet;
}
