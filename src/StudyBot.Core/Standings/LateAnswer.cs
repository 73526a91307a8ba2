using StudyBot.Core.Members;

namespace StudyBot.Core.Standings;

/// <summary>An answer that is not ranked and still keeps its member's streak.</summary>
public sealed record LateAnswer
{
    public required MemberId MemberId { get; init; }

    public required decimal Total { get; init; }
}
