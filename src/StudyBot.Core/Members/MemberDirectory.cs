using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Text;

namespace StudyBot.Core.Members;

/// <summary>Knows every workspace and member by the platform's ids; meets new ones and follows changes of name.</summary>
public sealed class MemberDirectory(HistoryWriter writer)
{
    private const int LongestName = 100;

    private readonly ConcurrentDictionary<MemberRef, (MemberId Id, string Name)> _members = new();

    /// <summary>Whether the member's id is at hand: they have done something since the start and have not had their data deleted.</summary>
    public bool IsKnown(MemberRef member) => _members.ContainsKey(member);

    public async Task<MemberId> IdOfAsync(ChatMember member, CancellationToken cancellationToken)
    {
        if (_members.TryGetValue(member.Ref, out var known) && known.Name == member.Name)
        {
            return known.Id;
        }

        var row = await writer.WriteAsync(history => FindOrAddAsync(history, member), cancellationToken);
        _members[member.Ref] = (row.Id, member.Name);
        return row.Id;
    }

    public Task<WorkspaceId> WorkspaceIdAsync(WorkspaceRef workspace, CancellationToken cancellationToken) =>
        writer.WriteAsync(async history => (await FindOrAddAsync(history, workspace)).Id, cancellationToken);

    /// <summary>Forgets the ids of a member whose data were deleted: the next thing they do makes them a new member.</summary>
    public void Forget(MemberRef member) => _members.TryRemove(member, out _);

    private static async Task<Member> FindOrAddAsync(StudyBotDbContext history, ChatMember member)
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
        await history.SaveChangesAsync();
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
