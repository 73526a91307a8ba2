using StudyBot.Core.Answers;
using StudyBot.Core.History;

namespace StudyBot.Core.Judging;

/// <summary>
/// Who said yes to what. A yes names the host that answers go to: where another one is configured, it is no yes any more.
/// </summary>
public static class JudgeConsent
{
    /// <summary>The answers that may go to a host: their workspace and their member both said yes to it.</summary>
    public static IQueryable<Answer> JudgeableBy(this StudyBotDbContext history, string provider) =>
        from answer in history.Answers
        join member in history.Members on answer.MemberId equals member.Id
        join workspace in history.Workspaces on member.WorkspaceId equals workspace.Id
        where member.JudgeProvider == provider && workspace.JudgeProvider == provider && !member.IsFormer
        select answer;
}
