using StudyBot.Core.Members;

namespace StudyBot.Core.Rulings;

/// <summary>
/// A moderator's level for one criterion of what an answer says. Rows are only added; of several about the same words, edition and
/// criterion the newest holds.
/// </summary>
public sealed class Ruling
{
    public long Id { get; set; }

    public WorkspaceId WorkspaceId { get; set; }

    /// <summary>The question, rubric and lens it is about; it says nothing about later ones.</summary>
    public long EditionId { get; set; }

    /// <summary>The version of the answer that the moderator looked at.</summary>
    public long RevisionId { get; set; }

    /// <summary>Names the words ruled on, see <see cref="RuledText"/>: whoever says the same gets the same.</summary>
    public required string TextHash { get; set; }

    public required string CriterionId { get; set; }

    public int LevelBefore { get; set; }

    /// <summary>What had given the level before: a scorer's version, or <see cref="RulingDesk.ByRuling"/>.</summary>
    public required string BeforeBy { get; set; }

    public int Level { get; set; }

    public MemberId ModeratorId { get; set; }

    /// <summary>Why, in the moderator's words.</summary>
    public required string Note { get; set; }

    public DateTimeOffset At { get; set; }
}
