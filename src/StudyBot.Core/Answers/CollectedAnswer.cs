using StudyBot.Core.Members;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Answers;

/// <summary>What collecting did to one member's answer.</summary>
/// <param name="IsWithdrawn">The answer stood before and does not now.</param>
/// <param name="Undecided">New messages whose author must say whether they belong to the answer.</param>
public sealed record CollectedAnswer(RoundId RoundId, MemberId MemberId, bool IsWithdrawn, IReadOnlyList<InboxEntry> Undecided)
{
    /// <summary>Whether the author has to hear of it before there is a score.</summary>
    public bool IsNews => IsWithdrawn || Undecided.Count > 0;
}
