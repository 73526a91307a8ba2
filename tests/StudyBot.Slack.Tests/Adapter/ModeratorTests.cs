using StudyBot.Core.Chat;
using StudyBot.TestSupport.Slack;

namespace StudyBot.Slack.Tests.Adapter;

public sealed class ModeratorTests
{
    [Theory]
    [InlineData(LoopbackUserKind.Owner, true)]
    [InlineData(LoopbackUserKind.Admin, true)]
    [InlineData(LoopbackUserKind.Member, false)]
    [InlineData(LoopbackUserKind.Guest, false)]
    [InlineData(LoopbackUserKind.Stranger, false)]
    public async Task Who_administers_the_workspace_moderates(LoopbackUserKind kind, bool isModerator)
    {
        await using var bench = await SlackBench.StartAsync();
        var cedar = bench.Workspace.User("Cedar", kind);
        var (_, thread) = await bench.ThreadAsync();

        await cedar.SayAsync(thread, "An answer");

        Assert.Equal(isModerator, (await bench.Handler.NextAsync<ChatEvent.MessageWritten>()).Message.Author.IsModerator);
    }

    [Fact]
    public async Task Members_of_the_group_moderate_from_the_moment_they_are_in_it()
    {
        await using var bench = await SlackBench.StartAsync(("Slack:ModeratorGroup", "@study-leads"));
        var group = bench.Workspace.UserGroup("study-leads");
        var (_, thread) = await bench.ThreadAsync();
        await bench.Birch.SayAsync(thread, "Before");
        var before = await bench.Handler.NextAsync<ChatEvent.MessageWritten>(written => written.Message.Text == "Before");

        group.SetMembers(bench.Birch);

        Assert.False(before.Message.Author.IsModerator);
        Assert.True(await BecomesModeratorAsync(bench, thread));
    }

    /// <summary>Slack tells of a group and of messages side by side, so the first message after it may still be seen as before.</summary>
    private static async Task<bool> BecomesModeratorAsync(SlackBench bench, LoopbackThread thread)
    {
        for (var attempt = 1; attempt <= 50; attempt++)
        {
            var text = $"After {attempt}";
            await bench.Birch.SayAsync(thread, text);
            var written = await bench.Handler.NextAsync<ChatEvent.MessageWritten>(written => written.Message.Text == text);
            if (written.Message.Author.IsModerator)
            {
                return true;
            }
        }

        return false;
    }
}
