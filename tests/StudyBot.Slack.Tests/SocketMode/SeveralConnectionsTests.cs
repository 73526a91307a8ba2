using StudyBot.Slack.SocketMode;

namespace StudyBot.Slack.Tests.SocketMode;

public sealed class SeveralConnectionsTests
{
    [Fact]
    public async Task Connections_share_the_work_and_a_duplicate_on_another_is_passed_over()
    {
        await using var script = await SocketModeScript.CreateAsync(new SocketModeSettings { Connections = 3 });
        script.Start();
        var sockets = new[] { await script.GreetedAsync(), await script.GreetedAsync(), await script.GreetedAsync() };
        Assert.Equal("connected", await script.Listener.NextAsync());

        await script.HearAsync(sockets[0], 1);
        await script.HearAsync(sockets[1], 2);
        await sockets[2].MessageAsync(2, envelope: "again");
        await sockets[2].ExpectAcknowledgementAsync("again");
        await script.HearAsync(sockets[2], 3);
    }

    [Fact]
    public async Task One_broken_connection_of_two_is_no_gap()
    {
        await using var script = await SocketModeScript.CreateAsync(new SocketModeSettings { Connections = 2 });
        script.Start();
        var (kept, broken) = (await script.GreetedAsync(), await script.GreetedAsync());
        Assert.Equal("connected", await script.Listener.NextAsync());
        await script.HearAsync(kept, 1);
        await script.HearAsync(broken, 2);

        broken.Drop();
        await script.PassAsync(TimeSpan.FromMilliseconds(250));
        await script.HearAsync(await script.GreetedAsync(), 3);

        await script.HearAsync(kept, 4);
        Assert.True(script.Client.Health.IsWell(script.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task Silent_line_is_noticed_by_its_missing_pong()
    {
        var settings = new SocketModeSettings { Connections = 1, PingInterval = TimeSpan.FromMilliseconds(200) };
        await using var script = await SocketModeScript.CreateAsync(settings);
        await using var silent = SilentServer.Start();
        script.Server.Answer("apps.connections.open", $$"""{"ok":true,"url":"{{silent.Address}}"}""");
        script.Start();
        Assert.Equal("connected", await script.Listener.NextAsync());

        await script.PassAsync(TimeSpan.FromMilliseconds(250));
        await script.GreetedAsync();

        Assert.StartsWith("gap since", await script.Listener.NextAsync());
    }
}
