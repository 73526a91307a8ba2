using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord;

namespace StudyBot.Discord.Tests.Loopback;

/// <summary>The least that can speak to the loopback server: none of the adapter's code, which is not to judge its own judge.</summary>
internal sealed class LoopbackClient : IAsyncDisposable
{
    private readonly LoopbackDiscord _server;
    private readonly HttpClient _http;
    private ClientWebSocket _socket = new();

    private LoopbackClient(LoopbackDiscord server)
    {
        _server = server;
        _http = new HttpClient { BaseAddress = server.RestAddress };
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bot", server.Token);
    }

    public int LastSequence { get; private set; }

    public string SessionId { get; private set; } = "";

    public static LoopbackClient Of(LoopbackDiscord server) => new(server);

    public async Task<(int Status, int? Code, JsonNode? Body)> SendAsync(HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        var json = text.Length == 0 ? null : JsonNode.Parse(text);
        return ((int)response.StatusCode, (json as JsonObject)?["code"]?.GetValue<int>(), json);
    }

    public async Task<JsonObject> IdentifyAsync(LoopbackIntents intents)
    {
        await ConnectAsync();
        await SendAsync(2, new JsonObject { ["token"] = _server.Token, ["intents"] = (int)intents, ["properties"] = new JsonObject() });
        var ready = await NextAsync("READY");
        SessionId = ready["session_id"]!.GetValue<string>();
        return ready;
    }

    /// <summary>Breaks the connection as a lost network does.</summary>
    public void Break() => _socket.Abort();

    public async Task ResumeAsync(int? sequence = null)
    {
        await ConnectAsync();
        await SendAsync(6, new JsonObject { ["token"] = _server.Token, ["session_id"] = SessionId, ["seq"] = sequence ?? LastSequence });
    }

    /// <summary>The next event of that name; those before it are passed over.</summary>
    public async Task<JsonObject> NextAsync(string name)
    {
        while (true)
        {
            var payload = await ReceiveAsync();
            LastSequence = payload["s"]?.GetValue<int>() ?? LastSequence;
            if (payload["t"]?.GetValue<string>() == name)
            {
                return payload["d"]!.AsObject();
            }
        }
    }

    public async Task<JsonObject> ReceiveAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(20), TimeProvider.System);
        using var message = new MemoryStream();
        var buffer = new byte[8192];
        WebSocketReceiveResult result;
        do
        {
            result = await _socket.ReceiveAsync(buffer, limit.Token);
            message.Write(buffer, 0, result.Count);
        }
        while (!result.EndOfMessage);

        return JsonNode.Parse(message.ToArray())!.AsObject();
    }

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task ConnectAsync()
    {
        _socket.Dispose();
        _socket = new ClientWebSocket();
        await _socket.ConnectAsync(new Uri(_server.GatewayAddress, "/?v=10&encoding=json"), CancellationToken.None);
        await ReceiveAsync();
    }

    private Task SendAsync(int op, JsonObject data) => _socket.SendAsync(
        Encoding.UTF8.GetBytes(new JsonObject { ["op"] = op, ["d"] = data }.ToJsonString()),
        WebSocketMessageType.Text,
        endOfMessage: true,
        CancellationToken.None);
}
