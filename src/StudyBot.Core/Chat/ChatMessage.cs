namespace StudyBot.Core.Chat;

/// <summary>A person's message as it reads now. The text is hostile until escaped.</summary>
public sealed record ChatMessage
{
    public required MessageRef Ref { get; init; }

    public required ChatMember Author { get; init; }

    /// <summary>Empty where the platform shows that a message stands, and not what it says.</summary>
    public required string Text { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    /// <summary>0 as first sent; every edit has a higher number than the one before (not necessarily the next).</summary>
    public long Revision { get; init; }

    /// <summary>When this revision was written; equal to <see cref="SentAt"/> for revision 0.</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>
    /// The author of the message this one is a reply to, where the platform has such replies; null for a reply to the bot itself, which
    /// is how many people answer.
    /// </summary>
    public MemberRef? InReplyTo { get; init; }
}
