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

    /// <summary>The bot was taken out of a workspace. Not for one that the platform only cannot reach for a while.</summary>
    public sealed record WorkspaceLeft(WorkspaceRef Workspace, DateTimeOffset At) : ChatEvent;

    /// <summary>The bot is in a workspace, for the first time or again; may be said at every connection.</summary>
    public sealed record WorkspaceJoined(WorkspaceRef Workspace, DateTimeOffset At) : ChatEvent;

    /// <summary>A channel was deleted, archived or closed to the bot.</summary>
    public sealed record ChannelGone(ChannelRef Channel, DateTimeOffset At) : ChatEvent;

    /// <summary>A channel that was gone is there again.</summary>
    public sealed record ChannelBack(ChannelRef Channel, DateTimeOffset At) : ChatEvent;

    /// <summary>A channel has another name; may be the one that is known.</summary>
    public sealed record ChannelRenamed(ChannelRef Channel, string Name) : ChatEvent;

    /// <summary>A thread was deleted for good, and its messages with it: no deletion is told for each of them.</summary>
    public sealed record ThreadGone(Place Thread, DateTimeOffset At) : ChatEvent;

    /// <summary>A member left the workspace, or was put out of it.</summary>
    public sealed record MemberLeft(MemberRef Member, DateTimeOffset At) : ChatEvent;

    /// <summary>A member is in the workspace again.</summary>
    public sealed record MemberBack(MemberRef Member, DateTimeOffset At) : ChatEvent;
}
