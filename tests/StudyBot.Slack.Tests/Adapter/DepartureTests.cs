using StudyBot.Core.Chat;

namespace StudyBot.Slack.Tests.Adapter;

/// <summary>What goes and comes back on Slack is told as it is on the other platforms.</summary>
public sealed class DepartureTests
{
    [Fact]
    public async Task Workspace_is_joined_at_the_start_and_left_once_when_the_app_is_uninstalled()
    {
        await using var bench = await SlackBench.StartAsync();
        Assert.Equal(bench.ChannelRef.Workspace, (await bench.Handler.NextAsync<ChatEvent.WorkspaceJoined>()).Workspace);

        bench.Workspace.Uninstall();

        Assert.Equal(bench.ChannelRef.Workspace, (await bench.Handler.NextAsync<ChatEvent.WorkspaceLeft>()).Workspace);
        Assert.Single(bench.Handler.Events.OfType<ChatEvent.WorkspaceLeft>());
    }

    [Fact]
    public async Task Channel_that_is_archived_is_gone_and_back_when_it_is_taken_out_again()
    {
        await using var bench = await SlackBench.StartAsync();

        bench.Channel.Archive();
        Assert.Equal(bench.ChannelRef, (await bench.Handler.NextAsync<ChatEvent.ChannelGone>()).Channel);

        bench.Handler.Forget();
        bench.Channel.Unarchive();
        Assert.Equal(bench.ChannelRef, (await bench.Handler.NextAsync<ChatEvent.ChannelBack>()).Channel);
    }

    [Fact]
    public async Task Channel_is_gone_without_the_bot_and_back_with_it()
    {
        await using var bench = await SlackBench.StartAsync();

        bench.Channel.RemoveBot();
        Assert.Equal(bench.ChannelRef, (await bench.Handler.NextAsync<ChatEvent.ChannelGone>()).Channel);

        bench.Handler.Forget();
        bench.Channel.InviteBot();
        Assert.Equal(bench.ChannelRef, (await bench.Handler.NextAsync<ChatEvent.ChannelBack>()).Channel);
    }

    [Fact]
    public async Task Deactivated_member_has_left()
    {
        await using var bench = await SlackBench.StartAsync();

        bench.Workspace.Deactivate(bench.Birch);

        Assert.Equal(bench.BirchRef, (await bench.Handler.NextAsync<ChatEvent.MemberLeft>()).Member);
    }

    [Fact]
    public async Task Channel_without_the_bot_is_listed_with_the_words_that_bring_it_in()
    {
        await using var bench = await SlackBench.StartAsync();
        var other = bench.Workspace.Channel("elsewhere", hasBot: false);

        var listed = await bench.Platform.ListChannelsAsync(bench.ChannelRef.Workspace, CancellationToken.None);

        var missing = Assert.Single(listed.Single(channel => channel.Ref.Id == other.Id).MissingPermissions);
        Assert.Contains("/invite @StudyBot", missing.Reason);
        var refused = await Assert.ThrowsAsync<ChatPlatformException>(() => bench.Platform.PostAsync(
            new Place(bench.ChannelRef with { Id = other.Id }), SlackBench.Card("Question"), new PostMarker("q1"), CancellationToken.None));
        Assert.Contains("/invite @StudyBot in #elsewhere", refused.Message);
    }
}
