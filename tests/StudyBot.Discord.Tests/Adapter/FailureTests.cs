using StudyBot.Core.Chat;
using StudyBot.TestSupport.Discord;
using StudyBot.TestSupport.Discord.Faults;

namespace StudyBot.Discord.Tests.Adapter;

/// <summary>A refusal says what a moderator has to change; a post whose answer got lost is not made twice.</summary>
public sealed class FailureTests
{
    [Fact]
    public async Task Missing_permission_is_named_with_its_channel_and_what_takes_it_away()
    {
        await using var bench = await DiscordBench.CreateAsync();
        bench.Channel.Overwrite(bench.Guild.Everyone, deny: LoopbackPermissions.SendMessages);

        var failure = await Assert.ThrowsAsync<ChatPlatformException>(() => PostAsync(bench, DiscordBench.Card("Question")));

        Assert.False(failure.IsTransient);
        Assert.Contains("Missing \"Send Messages\" in #ml-engineer", failure.Message);
        Assert.Contains("@everyone", failure.Message);
    }

    [Fact]
    public async Task Card_whose_picture_is_not_allowed_is_posted_without_it()
    {
        await using var bench = await DiscordBench.CreateAsync();
        bench.Channel.Overwrite(bench.Guild.Everyone, deny: LoopbackPermissions.AttachFiles);

        await PostAsync(bench, DiscordBench.Card("Leaderboard") with { Picture = new Picture("not quite a picture"u8.ToArray(), "First is Alder") });

        var posted = Assert.Single(bench.Channel.Messages);
        Assert.Equal("Leaderboard", DiscordBench.TitleOf(posted));
        Assert.Empty(posted.Files);
    }

    [Fact]
    public async Task Channels_are_listed_with_what_is_missing()
    {
        await using var bench = await DiscordBench.CreateAsync();
        bench.Channel.Overwrite(bench.Guild.BotRole, deny: LoopbackPermissions.CreatePublicThreads);

        var channel = (await bench.Platform.ListChannelsAsync(bench.ChannelRef.Workspace, CancellationToken.None)).Single();

        Assert.Equal(["Create Public Threads"], channel.MissingPermissions.Select(missing => missing.Name));
    }

    [Fact]
    public async Task Post_whose_answer_got_lost_stands_once()
    {
        await using var bench = await DiscordBench.CreateAsync();
        bench.Discord.Rest.Add(new RestFault.AnswerLost(), method: "POST", path: "/messages");

        await PostAsync(bench, DiscordBench.Card("Question"));

        Assert.Single(bench.Channel.Messages);
    }

    [Fact]
    public async Task Long_card_is_several_messages_that_are_found_and_edited_as_one()
    {
        await using var bench = await DiscordBench.CreateAsync();
        var post = await PostAsync(bench, LongCard("Open"));
        Assert.True(bench.Channel.Messages.Count > 1);

        Assert.Equal(post, await bench.Platform.FindPostAsync(post.Place, new PostMarker("q1"), CancellationToken.None));
        await bench.Platform.EditAsync(post, DiscordBench.Card("Closed"), CancellationToken.None);

        Assert.Equal(["Closed"], bench.Channel.Messages.Select(DiscordBench.TitleOf));
    }

    [Fact]
    public async Task Card_of_which_a_part_is_missing_counts_as_not_posted_and_is_completed()
    {
        await using var bench = await DiscordBench.CreateAsync();
        var post = await PostAsync(bench, LongCard("Open"));
        var all = bench.Channel.Messages.Count;
        await bench.DeleteAsync(bench.Channel.Messages[^1]);

        Assert.Null(await bench.Platform.FindPostAsync(post.Place, new PostMarker("q1"), CancellationToken.None));
        Assert.Equal(post, await PostAsync(bench, LongCard("Open")));
        Assert.Equal(all, bench.Channel.Messages.Count);
    }

    [Fact]
    public async Task Edit_opens_an_archived_thread()
    {
        await using var bench = await DiscordBench.CreateAsync();
        var (place, thread) = await bench.ThreadAsync();
        var post = await bench.Platform.PostAsync(place, DiscordBench.Card("Closed"), new PostMarker("c1"), CancellationToken.None);
        thread.Archive();

        await bench.Platform.EditAsync(post, DiscordBench.Card("Closed, corrected"), CancellationToken.None);

        Assert.Contains("Closed, corrected", thread.Messages.Select(DiscordBench.TitleOf));
    }

    [Fact]
    public async Task Where_no_more_threads_may_be_open_the_oldest_of_the_bot_makes_room()
    {
        await using var bench = await DiscordBench.CreateAsync(new LoopbackDiscordOptions { MostActiveThreads = 2 });
        var (_, first) = await bench.ThreadAsync("q1");
        await bench.ThreadAsync("q2");

        var (_, third) = await bench.ThreadAsync("q3");

        Assert.Equal([first.Id], bench.Channel.Threads.Where(thread => thread.IsArchived).Select(thread => thread.Id));
        Assert.Contains(third.Id, bench.Channel.Threads.Select(thread => thread.Id));
    }

    [Fact]
    public async Task Post_in_a_locked_thread_is_refused_with_the_permission_that_would_help()
    {
        await using var bench = await DiscordBench.CreateAsync();
        bench.Channel.Overwrite(bench.Guild.BotRole, deny: LoopbackPermissions.ManageThreads);
        var (place, thread) = await bench.ThreadAsync();
        thread.Lock();

        var failure = await Assert.ThrowsAsync<ChatPlatformException>(
            () => bench.Platform.PostAsync(place, DiscordBench.Card("Closed"), new PostMarker("c1"), CancellationToken.None));

        Assert.False(failure.IsTransient);
        Assert.Contains("Manage Threads", failure.Message);
    }

    private static Task<MessageRef> PostAsync(DiscordBench bench, Card card) =>
        bench.Platform.PostAsync(new Place(bench.ChannelRef), card, new PostMarker("q1"), CancellationToken.None);

    private static Card LongCard(string title) => DiscordBench.Card(title) with
    {
        Sections = [.. Enumerable.Range(1, 60).Select(number => new CardSection(null, Markup.Of($"{number}: {new string('x', 150)}")))],
    };
}
