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

    /// <summary>The connection is there (again), and what was said before may not have been delivered: open threads must be read back.</summary>
    public sealed record MessagesMissed(string Platform) : ChatEvent;
}
