using StudyBot.Core.Chat;
using StudyBot.Discord.Events;
using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;
using StudyBot.Discord.Rest.Sending;
using StudyBot.TestSupport.Discord.Faults;

namespace StudyBot.Discord.Tests.Adapter;

/// <summary>The bot does without what a server that speaks Discord's protocol may leave out or arrange differently.</summary>
public sealed class LeanServerTests
{
    [Fact]
    public async Task Command_is_registered_where_the_server_does_not_say_which_there_are()
    {
        await using var bench = await DiscordBench.CreateAsync();
        bench.Discord.Rest.Add(new RestFault.ServerError(404), method: "GET", path: "/commands");

        await bench.ConnectAsync();

        Assert.Equal(200, bench.Discord.Requests.Single(request => request.Method == "PUT").Status);
    }

    [Fact]
    public async Task Whisper_waits_in_the_thread_where_there_are_no_direct_messages()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();
        bench.Discord.Rest.Add(new RestFault.ServerError(404), method: "POST", path: "/users/@me/channels");

        await bench.WhisperAsync(place, "answer-1", "7 of 10");

        var note = Assert.Single(thread.Messages, message => message.Controls.Count > 0);
        var shown = await bench.Birch.ClickAsync(note, note.Controls[0]);
        Assert.Equal("7 of 10", DiscordBench.TitleOf(shown.Message!));
    }

    [Fact]
    public async Task Card_is_posted_without_its_picture_where_files_cannot_be_sent()
    {
        await using var bench = await DiscordBench.CreateAsync();
        bench.Discord.Rest.Add(new RestFault.ServerError(500), RetryPolicy.MostAttempts, method: "POST", path: "/messages");
        var card = DiscordBench.Card("Leaderboard") with { Picture = new Picture(new byte[] { 1, 2, 3 }, "A board") };

        await bench.Platform.PostAsync(new Place(bench.ChannelRef), card, new PostMarker("board"), CancellationToken.None);

        Assert.Empty(Assert.Single(bench.Channel.Messages).Files);
    }

    [Fact]
    public void Thread_of_the_bot_is_its_own_in_whichever_list_it_stands()
    {
        var bot = new Snowflake(7);
        var thread = new Channel { Id = new Snowflake(3), Type = ChannelType.PublicThread, ParentId = new Snowflake(2), OwnerId = bot };
        var catalog = new ThreadCatalog();

        catalog.Put(new Guild { Id = new Snowflake(1), Channels = [thread] }, bot);

        Assert.Equal(new ThreadFact(IsOurs: true, new Snowflake(1), new Snowflake(2)), catalog.Find(thread.Id));
    }
}
