using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Members;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Members;

public sealed class MemberDirectoryTests : IDisposable
{
    private readonly StudyBench _bench = new();

    [Fact]
    public async Task A_member_met_by_many_at_once_is_one_member()
    {
        var ids = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => IdAsync(Some.Member("Birch"))));

        Assert.Single(ids.Distinct());
    }

    [Fact]
    public async Task The_same_id_in_two_workspaces_is_two_members()
    {
        var here = Some.Member("Birch");
        var there = here with { Ref = here.Ref with { WorkspaceId = "another room" } };

        Assert.NotEqual(await IdAsync(here), await IdAsync(there));
    }

    [Fact]
    public async Task A_change_of_name_is_followed()
    {
        var member = Some.Member("Birch");
        var id = await IdAsync(member);

        Assert.Equal(id, await IdAsync(member with { Name = "Birch Tree" }));

        await using var history = _bench.History();
        Assert.Equal("Birch Tree", (await history.Members.SingleAsync()).Name);
    }

    [Fact]
    public async Task A_member_is_known_once_met_and_until_forgotten()
    {
        var directory = _bench.Get<MemberDirectory>();
        Assert.False(directory.IsKnown(Some.Member().Ref));

        await IdAsync(Some.Member());
        Assert.True(directory.IsKnown(Some.Member().Ref));

        directory.Forget(Some.Member().Ref);
        Assert.False(directory.IsKnown(Some.Member().Ref));
    }

    public void Dispose() => _bench.Dispose();

    private Task<MemberId> IdAsync(ChatMember member) => _bench.Get<MemberDirectory>().IdOfAsync(member, CancellationToken.None);
}
