using StudyBot.Core.Chat;
using StudyBot.Core.Members;

namespace StudyBot.Core.Standings;

/// <summary>A weekly leaderboard, claimed before it is posted: (workspace, date) is unique.</summary>
public sealed class BoardPost
{
    public long Id { get; set; }

    public WorkspaceId WorkspaceId { get; set; }

    /// <summary>The local date of the post; the board is of the week before it.</summary>
    public DateOnly Date { get; set; }

    public int Attempts { get; set; }

    public string? MessageId { get; set; }

    /// <summary>True when nobody had points that week, so there was nothing to post.</summary>
    public bool IsEmpty { get; set; }

    // An older copy of the history gives its ids out again, and then for another date.
    public PostMarker Marker => new($"b{Id}-{Date:yyyyMMdd}");
}
