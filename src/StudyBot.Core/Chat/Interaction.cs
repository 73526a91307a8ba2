namespace StudyBot.Core.Chat;

/// <summary>A member used a command, a button or a form and waits for the reply.</summary>
/// <param name="Id">Unique per use, so that a repeated delivery can be recognised.</param>
public abstract record Interaction(string Id, ChatMember Member, Place Place, DateTimeOffset At)
{
    /// <summary>A command as text, without the leading name: <c>track list</c>.</summary>
    public sealed record CommandTyped(string Id, ChatMember Member, Place Place, DateTimeOffset At, string Text)
        : Interaction(Id, Member, Place, At);

    public sealed record ButtonPressed(string Id, ChatMember Member, Place Place, DateTimeOffset At, string ButtonId)
        : Interaction(Id, Member, Place, At);

    public sealed record FormSubmitted(
        string Id, ChatMember Member, Place Place, DateTimeOffset At, string FormId, IReadOnlyDictionary<string, string> Values)
        : Interaction(Id, Member, Place, At);
}
