using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack;

namespace StudyBot.Slack.Tests.Loopback;

/// <summary>The least that can speak to the loopback server: none of the adapter's code, which is not to judge its own judge.</summary>
internal sealed class LoopbackClient : IAsyncDisposable
{
    private readonly LoopbackSlack _server;
    private readonly HttpClient _http = new();
    private readonly string _token;
    private ClientWebSocket _socket = new();

    public LoopbackClient(LoopbackSlack server, string token)
    {
        _server = server;
        _token = token;
    }

    /// <summary>Calls a method as a form; nodes that are lists or objects go as JSON in a string.</summary>
    public Task<JsonObject> CallAsync(string method, params IReadOnlyList<(string Name, object Value)> arguments) =>
        BodyAsync(SendAsync(method, new FormUrlEncodedContent(arguments.Select(argument =>
            KeyValuePair.Create(argument.Name, TextOf(argument.Value))))));

    public Task<JsonObject> CallJsonAsync(string method, JsonObject body) => BodyAsync(SendAsync(method, JsonOf(body)));

    public async Task<HttpResponseMessage> SendAsync(string method, HttpContent content, string? token = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(_server.ApiAddress, method)) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token ?? _token);
        return await _http.SendAsync(request);
    }

    public async Task<int> RespondAsync(string responseUrl, JsonObject body)
    {
        using var response = await _http.PostAsync(new Uri(responseUrl), JsonOf(body));
        return (int)response.StatusCode;
    }

    public async Task<string> UploadAsync(string url, byte[] bytes)
    {
        using var response = await _http.PostAsync(new Uri(url), new ByteArrayContent(bytes));
        return $"{(int)response.StatusCode}";
    }

    public async Task<string> DownloadAsync(string url)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        using var response = await _http.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Opens a Socket Mode connection and reads the hello.</summary>
    public async Task<JsonObject> ConnectAsync()
    {
        var opened = await BodyAsync(SendAsync("apps.connections.open", new FormUrlEncodedContent([]), _server.AppToken));
        return await ConnectAsync(opened["url"]!.GetValue<string>());
    }

    public async Task<JsonObject> ConnectAsync(string url)
    {
        _socket.Dispose();
        _socket = new ClientWebSocket();
        await _socket.ConnectAsync(new Uri(url), CancellationToken.None);
        return await ReceiveAsync();
    }

    /// <summary>Breaks the connection as a lost network does.</summary>
    public void Break() => _socket.Abort();

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
            Frames++;
        }
        while (!result.EndOfMessage);

        return result.MessageType is WebSocketMessageType.Close
            ? new JsonObject { ["closed"] = true }
            : JsonNode.Parse(message.ToArray())!.AsObject();
    }

    /// <summary>Frames that have been read.</summary>
    public int Frames { get; private set; }

    public Task AcknowledgeAsync(JsonObject envelope, JsonObject? payload = null) => _socket.SendAsync(
        Encoding.UTF8.GetBytes(new JsonObject { ["envelope_id"] = envelope["envelope_id"]!.DeepClone(), ["payload"] = payload }.ToJsonString()),
        WebSocketMessageType.Text,
        endOfMessage: true,
        CancellationToken.None);

    public ValueTask DisposeAsync()
    {
        _socket.Dispose();
        _http.Dispose();
        return ValueTask.CompletedTask;
    }

    private static string TextOf(object value) => value is JsonObject or JsonArray ? ((JsonNode)value).ToJsonString() : $"{value}";

    private static StringContent JsonOf(JsonObject body) => new(body.ToJsonString(), Encoding.UTF8, "application/json");

    private static async Task<JsonObject> BodyAsync(Task<HttpResponseMessage> sending)
    {
        using var response = await sending;
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }
}
