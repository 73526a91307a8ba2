using System.Text.Json.Nodes;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Slack;

namespace StudyBot.Slack.Tests.Loopback;

/// <summary>A workspace with one channel, two members and somebody who plays the app.</summary>
internal sealed class LoopbackScene : IAsyncDisposable
{
    private LoopbackScene(LoopbackSlack server, ManualTimeProvider clock)
    {
        Server = server;
        Clock = clock;
        Workspace = server.Workspace("Study group");
        Channel = Workspace.Channel("questions");
        Ada = Workspace.User("Ada");
        Ben = Workspace.User("Ben");
        Client = new LoopbackClient(server, Workspace.BotToken);
    }

    public LoopbackSlack Server { get; }

    public ManualTimeProvider Clock { get; }

    public LoopbackWorkspace Workspace { get; }

    public LoopbackChannel Channel { get; }

    public LoopbackUser Ada { get; }

    public LoopbackUser Ben { get; }

    public LoopbackClient Client { get; }

    public static async Task<LoopbackScene> OpenAsync(Func<LoopbackSlackOptions, LoopbackSlackOptions>? change = null)
    {
        var clock = new ManualTimeProvider(Some.Monday);
        var options = new LoopbackSlackOptions { Time = clock, LimitsRates = false };
        return new LoopbackScene(await LoopbackSlack.StartAsync(change?.Invoke(options) ?? options), clock);
    }

    public Task<JsonObject> PostAsync(string text, params IReadOnlyList<(string Name, object Value)> more) =>
        Client.CallAsync("chat.postMessage", [("channel", Channel.Id), ("text", text), .. more]);

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Server.DisposeAsync();
    }
}
