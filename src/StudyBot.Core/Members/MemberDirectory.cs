using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Moderation;
using StudyBot.Core.Text;

namespace StudyBot.Core.Members;

/// <summary>
/// Knows every workspace and member by the platform's ids; meets new ones, follows changes of name, and who left and came back.
/// </summary>
public sealed class MemberDirectory(HistoryWriter writer, TimeProvider clock)
{
    /// <summary>How the audit log calls it when a member leaves; the actor is the member.</summary>
    public const string Left = "member left";

    /// <summary>The same for one who is back.</summary>
    public const string Back = "member is back";

    private const int LongestName = 100;

    private readonly ConcurrentDictionary<MemberRef, (MemberId Id, string Name)> _members = new();

    /// <summary>Whether the member's id is at hand: they have done something since the start and have not had their data deleted.</summary>
    public bool IsKnown(MemberRef member) => _members.ContainsKey(member);

    /// <summary>The id of a member who does something now.</summary>
    public Task<MemberId> IdOfAsync(ChatMember member, CancellationToken cancellationToken) =>
        IdOfAsync(member, clock.GetUtcNow(), cancellationToken);

    /// <param name="seenAt">When they did what is at hand: somebody who left is back only if it was later.</param>
    public async Task<MemberId> IdOfAsync(ChatMember member, DateTimeOffset seenAt, CancellationToken cancellationToken)
    {
        if (_members.TryGetValue(member.Ref, out var known) && known.Name == member.Name)
        {
            return known.Id;
        }

        var row = await writer.WriteAsync(history => FindOrAddAsync(history, member, seenAt), cancellationToken);
        if (row.LeftAt is null)
        {
            _members[member.Ref] = (row.Id, member.Name);
        }

        return row.Id;
    }

    public Task<WorkspaceId> WorkspaceIdAsync(WorkspaceRef workspace, CancellationToken cancellationToken) =>
        writer.WriteAsync(async history => (await FindOrAddAsync(history, workspace)).Id, cancellationToken);

    /// <summary>Takes a member off the boards who is not in the workspace any more. Whoever has never used the bot stays unknown.</summary>
    public async Task LeaveAsync(MemberRef member, DateTimeOffset at, CancellationToken cancellationToken)
    {
        await writer.WriteAsync(history => SeeAsync(history, member, at, isThere: false), cancellationToken);
        Forget(member); // The next thing they do is looked at again, and brings them back.
    }

    public Task ReturnAsync(MemberRef member, DateTimeOffset at, CancellationToken cancellationToken) =>
        writer.WriteAsync(history => SeeAsync(history, member, at, isThere: true), cancellationToken);

    /// <summary>Forgets the ids of a member whose data were deleted: the next thing they do makes them a new member.</summary>
    public void Forget(MemberRef member) => _members.TryRemove(member, out _);

    private async Task SeeAsync(StudyBotDbContext history, MemberRef member, DateTimeOffset at, bool isThere)
    {
        var row = await history.Members.SingleOrDefaultAsync(other => other.ExternalId == member.Id && history.Workspaces.Any(workspace =>
            workspace.Id == other.WorkspaceId && workspace.Platform == member.Platform && workspace.ExternalId == member.WorkspaceId));
        if (row is not null)
        {
            See(history, row, at, isThere);
        }
    }

    /// <summary>The newest thing known counts, in whatever order it comes.</summary>
    private void See(StudyBotDbContext history, Member member, DateTimeOffset at, bool isThere)
    {
        if (member.SeenAt >= at)
        {
            return;
        }

        member.SeenAt = at;
        if (member.LeftAt is null == isThere)
        {
            return;
        }

        member.LeftAt = isThere ? null : at;
        var (act, before, after) = isThere ? (Back, "away", "there") : (Left, "there", "away");
        AuditLog.Add(history, member.WorkspaceId, member.Id, act, "workspace", before, after, clock.GetUtcNow());
    }

    private async Task<Member> FindOrAddAsync(StudyBotDbContext history, ChatMember member, DateTimeOffset seenAt)
    {
        var name = StoredText.Of(member.Name, LongestName);
        var workspace = await FindOrAddAsync(history, member.Ref.Workspace);
        var row = await history.Members.SingleOrDefaultAsync(other =>
            other.WorkspaceId == workspace.Id && other.ExternalId == member.Ref.Id);
        if (row is null)
        {
            row = new Member { WorkspaceId = workspace.Id, ExternalId = member.Ref.Id, Name = name };
            history.Members.Add(row);
        }

        row.Name = name;
        await history.SaveChangesAsync(); // A new member has an id only now.
        See(history, row, seenAt, isThere: true);
        return row;
    }

    private static async Task<Workspace> FindOrAddAsync(StudyBotDbContext history, WorkspaceRef workspace)
    {
        var row = await history.Workspaces.SingleOrDefaultAsync(other =>
            other.Platform == workspace.Platform && other.ExternalId == workspace.Id);
        if (row is null)
        {
            row = new Workspace { Platform = workspace.Platform, ExternalId = workspace.Id };
            history.Workspaces.Add(row);
            await history.SaveChangesAsync();
        }

        return row;
    }
}
