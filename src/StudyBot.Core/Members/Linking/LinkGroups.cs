using Microsoft.EntityFrameworkCore;
using StudyBot.Core.History;

namespace StudyBot.Core.Members.Linking;

/// <summary>The groups of members who are one person. Nobody is in two groups, and no group has a single member.</summary>
public static class LinkGroups
{
    /// <summary>Everybody in a member's group but the member, by platform.</summary>
    public static IQueryable<LinkedIdentity> OthersOf(StudyBotDbContext history, MemberId id) =>
        from own in history.MemberLinks
        where own.MemberId == id
        join other in history.MemberLinks on own.GroupId equals other.GroupId
        where other.MemberId != id
        join member in history.Members on other.MemberId equals member.Id
        join workspace in history.Workspaces on member.WorkspaceId equals workspace.Id
        orderby workspace.Platform, member.Id
        select new LinkedIdentity(member.Id, workspace.Platform, other.LinkedAt);

    /// <summary>Makes two members one person, and with them everybody in their groups.</summary>
    public static async Task JoinAsync(StudyBotDbContext history, MemberId first, MemberId second, DateTimeOffset now)
    {
        var firstLink = await LinkAsync(history, first);
        var secondLink = await LinkAsync(history, second);
        var group = firstLink?.GroupId ?? secondLink?.GroupId ?? Guid.NewGuid();
        if (secondLink is not null)
        {
            var joining = await history.MemberLinks.Where(link => link.GroupId == secondLink.GroupId).ToListAsync();
            joining.ForEach(link => link.GroupId = group);
        }

        if (firstLink is null)
        {
            history.MemberLinks.Add(new MemberLink { MemberId = first, GroupId = group, LinkedAt = now });
        }

        if (secondLink is null)
        {
            history.MemberLinks.Add(new MemberLink { MemberId = second, GroupId = group, LinkedAt = now });
        }
    }

    /// <summary>Takes one member out; the others stay linked while they are several.</summary>
    /// <returns>Whether the member was linked.</returns>
    public static async Task<bool> LeaveAsync(StudyBotDbContext history, MemberId id)
    {
        if (await LinkAsync(history, id) is not { } own)
        {
            return false;
        }

        var others = await history.MemberLinks.Where(link => link.GroupId == own.GroupId && link.MemberId != id).ToListAsync();
        history.MemberLinks.Remove(own);
        if (others is [var last])
        {
            history.MemberLinks.Remove(last);
        }

        return true;
    }

    private static Task<MemberLink?> LinkAsync(StudyBotDbContext history, MemberId id) =>
        history.MemberLinks.SingleOrDefaultAsync(link => link.MemberId == id);
}
