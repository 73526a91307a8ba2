using StudyBot.Core.Members;

namespace StudyBot.Core.Judging.Calls;

/// <summary>What a workspace has used of the judge on one day of UTC.</summary>
public sealed class JudgeDay
{
    public WorkspaceId WorkspaceId { get; set; }

    public DateOnly Date { get; set; }

    public int Calls { get; set; }

    public int Tokens { get; set; }
}
