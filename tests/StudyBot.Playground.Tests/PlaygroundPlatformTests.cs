using StudyBot.Core.Chat;

namespace StudyBot.Playground.Tests;

public sealed class PlaygroundPlatformTests
{
    private static readonly MemberRef Birch = PlaygroundRefs.Member("birch");

    [Fact]
    public async Task Post_is_found_again_by_its_marker_and_only_in_its_place()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var marker = new PostMarker("round-7");

        var post = await host.Platform.PostAsync(PlaygroundHost.Channel(), Cards.Question(), marker, default);

        Assert.Equal(post, await host.Platform.FindPostAsync(PlaygroundHost.Channel(), marker, default));
        Assert.Null(await host.Platform.FindPostAsync(PlaygroundHost.Channel("ml-engineer"), marker, default));
        Assert.Null(await host.Platform.FindPostAsync(PlaygroundHost.Channel(), new PostMarker("round-8"), default));
    }

    [Fact]
    public async Task Second_opening_returns_the_thread_that_is_there()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var first = await host.OpenThreadAsync();

        var second = await host.Platform.OpenThreadAsync(new MessageRef(first with { ThreadId = null }, first.ThreadId!), "Again", default);

        Assert.Equal(first, second);
    }

    [Fact]
    public async Task Edited_post_shows_its_new_card()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var post = await host.Platform.PostAsync(PlaygroundHost.Channel(), Cards.Question(), new PostMarker("q1"), default);

        await host.Platform.EditAsync(post, Cards.Plain("Closed"), default);

        Assert.Equal("Closed", (string?)Assert.Single(await host.MessagesAsync("cedar"))["card"]!["title"]);
    }

    [Fact]
    public async Task Whisper_with_the_same_key_changes_where_it_stands()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.Platform.WhisperAsync(new Whisper(Birch, PlaygroundHost.Channel(), "answer", Cards.Plain("Scoring")), default);
        await host.PostAsync("cedar", "Meanwhile");

        await host.Platform.WhisperAsync(new Whisper(Birch, PlaygroundHost.Channel(), "answer", Cards.Plain("17 of 24")), default);

        var messages = await host.MessagesAsync("birch");
        Assert.Equal(["17 of 24", null], messages.Select(message => (string?)message["card"]?["title"]));
        Assert.Single(await host.MessagesAsync("cedar"));
    }

    [Fact]
    public async Task Whisper_follows_the_member_to_another_place()
    {
        await using var host = await PlaygroundHost.StartAsync();
        await host.Platform.WhisperAsync(new Whisper(Birch, PlaygroundHost.Channel(), "me", Cards.Plain("Old")), default);

        await host.Platform.WhisperAsync(new Whisper(Birch, PlaygroundHost.Channel("ml-engineer"), "me", Cards.Plain("New")), default);

        Assert.Empty(await host.MessagesAsync("birch"));
        Assert.Equal("New", (string?)Assert.Single(await host.MessagesAsync("birch", "ml-engineer"))["card"]!["title"]);
    }

    [Fact]
    public async Task Thread_reads_back_what_people_said_and_nothing_else()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var thread = await host.OpenThreadAsync();
        await host.PostAsync("birch", "first", "ml-engineer", thread.ThreadId);
        await host.Platform.PostAsync(thread, Cards.Plain("From the bot"), new PostMarker("x"), default);
        await host.Platform.WhisperAsync(new Whisper(Birch, thread, "k", Cards.Plain("Only you")), default);
        await host.PostAsync("cedar", "/study me", "ml-engineer", thread.ThreadId);
        await host.PostAsync("cedar", "second", "ml-engineer", thread.ThreadId);

        var read = await host.Platform.ReadThreadAsync(thread, default).ToListAsync();

        Assert.Equal(["first", "second"], read.Select(message => message.Text));
    }

    [Fact]
    public async Task Unknown_post_place_or_member_is_a_lasting_failure_of_the_port()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var nowhere = PlaygroundHost.Channel("nowhere");
        var toNobody = new Whisper(PlaygroundRefs.Member("nobody"), PlaygroundHost.Channel(), "k", Cards.Question());

        Func<Task>[] calls =
        [
            () => host.Platform.PostAsync(nowhere, Cards.Question(), new PostMarker("q"), default),
            () => host.Platform.EditAsync(new MessageRef(PlaygroundHost.Channel(), "77"), Cards.Question(), default),
            () => host.Platform.OpenThreadAsync(new MessageRef(PlaygroundHost.Channel(), "77"), "T", default),
            () => host.Platform.WhisperAsync(toNobody, default),
        ];

        foreach (var call in calls)
        {
            Assert.False((await Assert.ThrowsAsync<ChatPlatformException>(call)).IsTransient);
        }
    }

    [Fact]
    public async Task All_channels_are_listed_and_none_lacks_a_permission()
    {
        await using var host = await PlaygroundHost.StartAsync();

        var channels = await host.Platform.ListChannelsAsync(new WorkspaceRef("playground", "playground"), default);

        Assert.Equal(PlaygroundSeed.Default.Channels.Select(channel => channel.Name), channels.Select(channel => channel.Name));
        Assert.All(channels, channel => Assert.Empty(channel.MissingPermissions));
    }

    [Fact]
    public async Task Thread_names_the_newest_message_that_a_member_can_see_and_did_not_write()
    {
        await using var host = await PlaygroundHost.StartAsync();
        var thread = await host.OpenThreadAsync();
        await host.PostAsync("cedar", "an answer", "ml-engineer", thread.ThreadId);
        await host.Platform.WhisperAsync(new Whisper(Birch, thread, "k", Cards.Plain("Only you")), default);
        await host.PostAsync("birch", "my own", "ml-engineer", thread.ThreadId);
        var messages = await host.MessagesAsync("birch", "ml-engineer", thread.ThreadId);

        Assert.Equal((string?)messages[1]["id"], await NewestAsync(host, "birch"));
        Assert.Equal((string?)messages[2]["id"], await NewestAsync(host, "cedar"));
    }

    private static async Task<string?> NewestAsync(PlaygroundHost host, string member) =>
        (string?)Assert.Single((await host.GetAsync($"/api/room?member={member}"))["threads"]!.AsArray())!["newestId"];
}
