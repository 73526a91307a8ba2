using Microsoft.Extensions.DependencyInjection;
using StudyBot.Core.Chat;
using StudyBot.TestSupport.Discord;
using StudyBot.TestSupport.Discord.Faults;

namespace StudyBot.Discord.Tests.Adapter;

/// <summary>What stands in the way is told in a sentence, and what went or came is told to the product.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task Wrong_token_stops_Discord_with_a_sentence_and_without_showing_the_token()
    {
        await using var bench = await DiscordBench.CreateAsync(settings: ("Discord:Token", "wrong-token"));
        await bench.StartHostAsync();

        var pulse = await StoppedAsync(bench);

        Assert.Contains("Discord:Token", pulse.Detail);
        Assert.DoesNotContain(bench.Logs.Lines, line => line.Contains("wrong-token", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Intent_that_is_not_switched_on_stops_Discord_with_a_sentence()
    {
        await using var bench = await DiscordBench.CreateAsync(new LoopbackDiscordOptions { PrivilegedIntents = LoopbackIntents.None });
        await bench.StartHostAsync();

        var pulse = await StoppedAsync(bench);

        Assert.Contains("Message Content Intent", pulse.Detail);
    }

    [Fact]
    public async Task Without_the_intent_members_answer_by_form_and_their_messages_are_let_be()
    {
        await using var bench = await DiscordBench.StartAsync(
            new LoopbackDiscordOptions { PrivilegedIntents = LoopbackIntents.None }, ("Discord:MessageContent", "false"));
        var (place, thread) = await bench.ThreadAsync();

        await bench.Birch.SayAsync(thread, "Unreadable");
        await bench.Birch.RunCommandAsync(bench.Channel, "study help");

        Assert.Empty(bench.Handler.Events.OfType<ChatEvent.MessageWritten>());
        var read = await bench.Platform.ReadThreadAsync(place, CancellationToken.None).ToListAsync();
        Assert.Equal([""], read.Select(message => message.Text));
    }

    [Fact]
    public async Task Outage_at_the_start_is_waited_for()
    {
        await using var bench = await DiscordBench.CreateAsync();
        bench.Discord.Rest.Add(new RestFault.ServerError(503), times: 6);

        await bench.ConnectAsync();
    }

    [Fact]
    public async Task Command_is_registered_once()
    {
        await using var bench = await DiscordBench.StartAsync();

        await bench.RestartAsync();
        bench.Handler.Forget();
        await bench.ConnectAsync();
        await bench.Discord.UntilRequestAsync(request => request.Method == "GET" && request.Path.EndsWith("/commands", StringComparison.Ordinal));

        Assert.Single(bench.Discord.Requests, request => request.Method == "PUT");
    }

    [Fact]
    public async Task What_goes_and_comes_is_told()
    {
        await using var bench = await DiscordBench.StartAsync();
        var (place, thread) = await bench.ThreadAsync();

        bench.Channel.Rename("machine-learning");
        thread.Delete();
        bench.Channel.Delete();
        bench.Guild.RemoveBot();

        Assert.Equal(new ChatEvent.ChannelRenamed(bench.ChannelRef, "machine-learning"), await bench.Handler.NextAsync<ChatEvent.ChannelRenamed>());
        Assert.Equal(place, (await bench.Handler.NextAsync<ChatEvent.ThreadGone>()).Thread);
        Assert.Equal(bench.ChannelRef, (await bench.Handler.NextAsync<ChatEvent.ChannelGone>()).Channel);
        Assert.Equal(bench.ChannelRef.Workspace, (await bench.Handler.NextAsync<ChatEvent.WorkspaceLeft>()).Workspace);
        Assert.Contains(bench.Handler.Events, chatEvent => chatEvent is ChatEvent.WorkspaceJoined);
    }

    private static async Task<Pulse> StoppedAsync(DiscordBench bench)
    {
        await bench.Logs.UntilAsync("does not take part in Discord");
        return bench.Services.GetRequiredService<IPlatformPulse>().Read();
    }
}
