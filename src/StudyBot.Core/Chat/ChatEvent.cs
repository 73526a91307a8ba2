namespace StudyBot.Core.Chat;

/// <summary>Something that happened on a platform. May be delivered several times and in any order.</summary>
public abstract record ChatEvent
{
    private ChatEvent()
    {
    }

    /// <summary>A message was sent or edited.</summary>
    public sealed record MessageWritten(ChatMessage Message) : ChatEvent;

    public sealed record MessageDeleted(MessageRef Message, DateTimeOffset DeletedAt) : ChatEvent;
}
