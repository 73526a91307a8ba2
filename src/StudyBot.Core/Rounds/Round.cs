using StudyBot.Core.Chat;
using StudyBot.Core.Questions;
using StudyBot.Core.Tracks;

namespace StudyBot.Core.Rounds;

/// <summary>One question posted once in one channel. The row is written before the post: (subscription, date) is unique.</summary>
public sealed class Round
{
    public RoundId Id { get; set; }

    public SubscriptionId SubscriptionId { get; set; }

    public Subscription Subscription { get; set; } = null!; // Set by EF Core wherever it is included.

    /// <summary>The local date, in the subscription's zone, that this round is for.</summary>
    public DateOnly Date { get; set; }

    public RoundState State { get; set; }

    public RoundOrigin Origin { get; set; }

    public QuestionId QuestionId { get; set; }

    public long EditionId { get; set; }

    public StoredEdition Edition { get; set; } = null!; // Set by EF Core wherever it is included.

    /// <summary>Whether the subscription has posted this question before.</summary>
    public bool IsRevisit { get; set; }

    public DateTimeOffset ClaimedAt { get; set; }

    /// <summary>How many times posting was begun; from the second on the bot looks for its marker first.</summary>
    public int PostAttempts { get; set; }

    public DateTimeOffset? PostedAt { get; set; }

    public string? MessageId { get; set; }

    public string? ThreadId { get; set; }

    /// <summary>When the thread was deleted for good; null while it is there.</summary>
    public DateTimeOffset? ThreadGoneAt { get; set; }

    public DateTimeOffset DeadlineAt { get; set; }

    /// <summary>How many answers the card shows.</summary>
    public int ShownAnswers { get; set; }

    public DateTimeOffset? ClosedAt { get; set; }

    public DateTimeOffset? ScoredAt { get; set; }

    /// <summary>How many times the closing post was begun.</summary>
    public int ClosingAttempts { get; set; }

    public string? ClosingMessageId { get; set; }

    /// <summary>Why the round was missed, as a sentence.</summary>
    public string? Problem { get; set; }

    public PostMarker QuestionMarker => Marker('q');

    public PostMarker ClosingMarker => Marker('c');

    /// <summary>Whether the thread can be read and written in, as far as is known.</summary>
    /// <remarks>Needs the subscription.</remarks>
    public bool HasThread => ThreadId is not null && ThreadGoneAt is null && Subscription.Departure is null;

    /// <summary>Where the answers are; null before the thread is open and when it is gone. Needs the subscription.</summary>
    /// <param name="workspace">The subscription's.</param>
    public Place? ThreadIn(WorkspaceRef workspace) =>
        HasThread ? new Place(new ChannelRef(workspace.Platform, workspace.Id, Subscription.ChannelId), ThreadId) : null;

    /// <summary>The round as people are told of it: its date and question.</summary>
    public string Name => $"{Date:yyyy-MM-dd} {QuestionId}";

    /// <summary>Its name, leading to its thread.</summary>
    /// <inheritdoc cref="ThreadIn"/>
    public Markup LinkIn(WorkspaceRef workspace) => Markup.Link(Name, ThreadIn(workspace));

    /// <summary>Whether an answer given now is ranked.</summary>
    public bool IsRanking => State is RoundState.Claimed or RoundState.Open;

    // An older copy of the history gives its ids out again, but never at the same moment.
    private PostMarker Marker(char kind) => new($"{kind}{Id.Value}-{ClaimedAt.ToUnixTimeMilliseconds():x}");
}
