using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;
using StudyBot.Slack.Manifest;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Chat;
using StudyBot.TestSupport.Slack;

namespace StudyBot.Slack.Tests.Adapter;

/// <summary>Slack calls the bot over HTTP, and workspaces install the app by themselves.</summary>
public sealed class InstallationTests : IAsyncLifetime, IAsyncDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly HttpClient _browser = new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly ScriptedHandler _handler = new();
    private LoopbackSlack _slack = null!;
    private LoopbackWorkspace _workspace = null!;
    private WebApplication _bot = null!;

    public async Task InitializeAsync()
    {
        _slack = await LoopbackSlack.StartAsync(new LoopbackSlackOptions { LimitsRates = false });
        _workspace = _slack.Workspace("Study group");
        _bot = await StartBotAsync();
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await _slack.DisposeAsync();
        _browser.Dispose();
        _directory.Dispose();
    }

    [Fact]
    public async Task Workspace_that_installs_the_app_is_served_then_and_after_a_restart()
    {
        var (state, cookie) = await BeginAsync();

        var finished = await FinishAsync(_workspace.AgreeToInstall(), state, cookie);

        Assert.Equal(HttpStatusCode.OK, finished.StatusCode);
        Assert.Equal(_workspace.Id, (await _handler.NextAsync<ChatEvent.WorkspaceJoined>()).Workspace.Id);
        Assert.All(
            Directory.GetFiles(_directory.File("data"), "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain(_workspace.BotToken, File.ReadAllText(file), StringComparison.Ordinal));

        await _bot.DisposeAsync();
        _handler.Forget();
        _bot = await StartBotAsync();
        Assert.Equal(_workspace.Id, (await _handler.NextAsync<ChatEvent.WorkspaceJoined>()).Workspace.Id);
    }

    [Theory]
    [InlineData("another-state", true)]
    [InlineData(null, false)]
    public async Task Installation_that_was_not_begun_in_this_browser_is_refused(string? otherState, bool hasCookie)
    {
        var (state, cookie) = await BeginAsync();

        var finished = await FinishAsync(_workspace.AgreeToInstall(), otherState ?? state, hasCookie ? cookie : null);

        Assert.Equal(HttpStatusCode.BadRequest, finished.StatusCode);
        Assert.DoesNotContain(_slack.Requests, request => request.Method == "oauth.v2.access");
    }

    [Fact]
    public async Task Answers_come_in_over_signed_requests_and_uninstalling_forgets_the_token()
    {
        var (state, cookie) = await BeginAsync();
        await FinishAsync(_workspace.AgreeToInstall(), state, cookie);
        await _handler.NextAsync<ChatEvent.WorkspaceJoined>();
        await _slack.DeliverToAsync(new Uri(_bot.Urls.Single() + "/slack/events"));
        var (birch, channel) = (_workspace.User("Birch"), _workspace.Channel("ml-engineer"));
        var platform = _bot.Services.GetRequiredService<IChatPlatform>();
        var post = await platform.PostAsync(
            new Place(new ChannelRef("slack", _workspace.Id, channel.Id)), SlackBench.Card("Question"), new PostMarker("q1"), CancellationToken.None);
        await platform.OpenThreadAsync(post, "Question", CancellationToken.None);

        await birch.SayAsync(channel.Thread(post.Id), "An answer");
        Assert.Equal("An answer", (await _handler.NextAsync<ChatEvent.MessageWritten>()).Message.Text);

        _workspace.Uninstall();
        await _handler.NextAsync<ChatEvent.WorkspaceLeft>();
        Assert.DoesNotContain(_workspace.Id, await File.ReadAllTextAsync(Path.Combine(_directory.File("data"), "slack-workspaces.json")), StringComparison.Ordinal);
    }

    private async Task<(string State, string Cookie)> BeginAsync()
    {
        var begun = await _browser.GetAsync($"{_bot.Urls.Single()}/slack/install");
        var query = QueryHelpers.ParseQuery(begun.Headers.Location!.Query);
        Assert.Equal(string.Join(',', BotScopes.All.Select(scope => scope.Name)), query["scope"]);
        return (query["state"].ToString(), begun.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
    }

    private async Task<HttpResponseMessage> FinishAsync(string code, string state, string? cookie)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, QueryHelpers.AddQueryString($"{_bot.Urls.Single()}/slack/installed", new Dictionary<string, string?> { ["code"] = code, ["state"] = state }));
        if (cookie is not null)
        {
            request.Headers.Add("Cookie", cookie);
        }

        return await _browser.SendAsync(request);
    }

    private async Task<WebApplication> StartBotAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Slack:SigningSecret"] = _slack.SigningSecret,
            ["Slack:ClientId"] = "111.222",
            ["Slack:ClientSecret"] = "loopback-client-secret",
            ["Slack:PublicUrl"] = "https://study.example.org",
            ["Slack:ApiUrl"] = _slack.ApiAddress.AbsoluteUri,
        });
        builder.Services
            .AddSingleton(TimeProvider.System)
            .AddSingleton<IChatHandler>(_handler)
            .AddSlack(builder.Configuration, new SlackDirectory(_directory.File("data")));
        var bot = builder.Build();
        bot.MapSlack();
        await bot.StartAsync();
        return bot;
    }
}
