using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Core.Chat;
using StudyBot.Playground.Rooms;

namespace StudyBot.Playground.Tests;

/// <summary>The Playground on a real Kestrel at a free port, with a scripted product behind it.</summary>
internal sealed class PlaygroundHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly bool _ownsDirectory;

    private PlaygroundHost(WebApplication app, string directory, bool ownsDirectory)
    {
        _app = app;
        _ownsDirectory = ownsDirectory;
        Directory = directory;
        Client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(app.Urls.First()) };
        Client.DefaultRequestHeaders.Add("X-StudyBot", "1");
    }

    public string Directory { get; }

    public HttpClient Client { get; }

    public FakeChatHandler Handler => (FakeChatHandler)_app.Services.GetRequiredService<IChatHandler>();

    public IChatPlatform Platform => _app.Services.GetRequiredService<IChatPlatform>();

    public static async Task<PlaygroundHost> StartAsync(
        string? directory = null, TimeProvider? time = null, Stream? journal = null, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create($"Playground:{setting.Key}", (string?)setting.Value)));
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        var data = directory ?? System.IO.Directory.CreateTempSubdirectory("playground-").FullName;
        builder.Services.AddPlayground(builder.Configuration, new PlaygroundDirectory(data));
        builder.Services.AddSingleton<IChatHandler, FakeChatHandler>();
        if (journal is not null)
        {
            builder.Services.AddSingleton(new Room(
                new Journal(journal), PlaygroundSeed.Default, TimeProvider.System, NullLogger<Room>.Instance));
        }

        var app = builder.Build();
        app.MapPlayground();
        await app.StartAsync();
        return new PlaygroundHost(app, data, ownsDirectory: directory is null);
    }

    public static Place Channel(string name = "general", string? threadId = null) => PlaygroundRefs.Place(name, threadId);

    public Task<JsonNode> PostAsync(string member, string text, string channel = "general", string? thread = null) =>
        SendAsync(HttpMethod.Post, "/api/messages", new { memberId = member, channelId = channel, threadId = thread, text });

    public Task<JsonNode> PressAsync(string member, string messageId, string buttonId) =>
        SendAsync(HttpMethod.Post, "/api/buttons", new { memberId = member, messageId, buttonId });

    public Task<JsonNode> GetAsync(string path) => SendAsync(HttpMethod.Get, path, body: null);

    /// <summary>The messages of a channel as a member sees them.</summary>
    public async Task<IReadOnlyList<JsonNode>> MessagesAsync(string member, string channel = "general", string? thread = null)
    {
        var place = await GetAsync($"/api/messages?member={member}&channel={channel}&thread={thread}");
        return [.. place["messages"]!.AsArray().Select(message => message!)];
    }

    /// <summary>Posts a card and opens its thread.</summary>
    public async Task<Place> OpenThreadAsync(string channel = "ml-engineer")
    {
        var post = await Platform.PostAsync(Channel(channel), Cards.Question(), new PostMarker("q1"), default);
        return await Platform.OpenThreadAsync(post, "A question", default);
    }

    public async Task<JsonNode> SendAsync(HttpMethod method, string path, object? body)
    {
        using var response = await RawAsync(method, path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == HttpStatusCode.OK, $"{(int)response.StatusCode} {text}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>A request that must fail: its status and its sentence.</summary>
    public async Task<(int Status, string Sentence)> RefusedAsync(HttpMethod method, string path, object? body)
    {
        using var response = await RawAsync(method, path, body);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        return ((int)response.StatusCode, answer["error"]!.GetValue<string>());
    }

    public Task<HttpResponseMessage> RawAsync(HttpMethod method, string path, object? body)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = System.Net.Http.Json.JsonContent.Create(body);
        }

        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
        if (_ownsDirectory)
        {
            System.IO.Directory.Delete(Directory, recursive: true);
        }
    }
}
