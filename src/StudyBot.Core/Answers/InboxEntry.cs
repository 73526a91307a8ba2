using StudyBot.Core.Members;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Answers;

/// <summary>
/// Something a member did about a round, exactly as it arrived and before anything was made of it. Answers are composed from these
/// entries alone, so they come out the same whatever the order or number of deliveries.
/// </summary>
public sealed class InboxEntry
{
    public long Id { get; set; }

    public RoundId RoundId { get; set; }

    /// <summary>Null for a deletion: platforms do not say whose message it was.</summary>
    public MemberId? MemberId { get; set; }

    public InboxKind Kind { get; set; }

    /// <summary>The platform's message id; for a form, the interaction's id.</summary>
    public required string MessageId { get; set; }

    public long Revision { get; set; }

    public required string Text { get; set; }

    /// <summary>Whether the message is a reply to somebody else's.</summary>
    public bool IsReply { get; set; }

    public DateTimeOffset SentAt { get; set; }

    public DateTimeOffset WrittenAt { get; set; }

    /// <summary>Whether the collector has taken it into an answer.</summary>
    public bool IsTaken { get; set; }
}
