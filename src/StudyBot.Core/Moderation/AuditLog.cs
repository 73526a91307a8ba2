using StudyBot.Core.History;
using StudyBot.Core.Members;

namespace StudyBot.Core.Moderation;

/// <summary>Writes what moderators do and what happens on the platform, in the transaction that does it.</summary>
public static class AuditLog
{
    /// <param name="actor">Null for the platform itself.</param>
    public static void Add(
        StudyBotDbContext history,
        WorkspaceId workspace,
        MemberId? actor,
        string act,
        string target,
        string before,
        string after,
        DateTimeOffset at) =>
        history.Audit.Add(new AuditEntry
        {
            WorkspaceId = workspace,
            ActorId = actor,
            Act = act,
            Target = target,
            Before = before,
            After = after,
            At = at,
        });
}
