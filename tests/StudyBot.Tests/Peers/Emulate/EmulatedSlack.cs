using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Peers.Emulate;

/// <summary>
/// emulate, a Web API of Slack that nobody here wrote, on this machine with its study group: what members do there, what they see, and a bot's
/// home that is configured for it.
/// </summary>
/// <remarks>It has no commands and no clicks, and tells nobody of messages. What Slack itself would send, <see cref="SendAsync"/> does.</remarks>
internal sealed class EmulatedSlack : IAsyncDisposable
{
    private const string BotToken = "xoxb-study-group";
    private const string SigningSecret = "emulated-secret";
    private const string Team = "T000000001";
    private const int LooksPerNudge = 20;

    private static readonly TimeSpan Nudge = TimeSpan.FromSeconds(5);

    private readonly Process _program;
    private readonly HttpClient _http;
    private readonly Dictionary<string, string> _channels = [];
    private readonly Dictionary<string, string> _users = [];

    private EmulatedSlack(int port)
    {
        var root = new Uri($"http://127.0.0.1:{port}/");
        _http = new HttpClient { BaseAddress = root };
        _program = Process.Start(new ProcessStartInfo(
            "node",
            [
                "--require", "./support/loopback-only.cjs", "node_modules/emulate/dist/index.js",
                "--service", "slack", "--port", $"{port}", "--seed", "seed.yaml",
            ])
        {
            WorkingDirectory = PeerTools.Emulate,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        })!; // Never null without the shell.
        _program.BeginOutputReadLine(); // A full pipe would stop it.
        Home = new BotHome(
            clock: new ManualTimeProvider(TimeProvider.System.GetUtcNow()), // As emulate has no other.
            settings: ("Slack", new { BotToken, SigningSecret, ApiUrl = new Uri(root, "api/").AbsoluteUri }));
    }

    public BotHome Home { get; }

    public static async Task<EmulatedSlack> StartAsync()
    {
        var emulate = new EmulatedSlack(FreePort());
        await RoomVisitor.WaitForAsync(emulate.TryReadAsync);
        return emulate;
    }

    public string Channel(string name) => _channels[name];

    public string User(string name) => _users[name];

    /// <summary>A member writes, in a thread where one is given.</summary>
    /// <returns>The message's timestamp.</returns>
    public async Task<string> SayAsync(string member, string channel, string text, string? thread = null) =>
        (string)(await CallAsync(member, "chat.postMessage", ("channel", Channel(channel)), ("text", text), ("thread_ts", thread)))["ts"]!;

    public Task EditAsync(string member, string channel, string ts, string text) =>
        CallAsync(member, "chat.update", ("channel", Channel(channel)), ("ts", ts), ("text", text));

    public Task DeleteAsync(string member, string channel, string ts) =>
        CallAsync(member, "chat.delete", ("channel", Channel(channel)), ("ts", ts));

    /// <summary>Waits for a message in a channel that a member can see. The bot's clock goes on meanwhile.</summary>
    public Task<JsonNode> SeeAsync(string channel, Func<JsonNode, bool> fits) => SeeAsync(
        () => CallAsync("alder", "conversations.history", ("channel", Channel(channel))), fits);

    public Task<JsonNode> SeeInThreadAsync(string channel, string thread, Func<JsonNode, bool> fits) => SeeAsync(
        () => CallAsync("alder", "conversations.replies", ("channel", Channel(channel)), ("ts", thread)), fits);

    /// <summary>Waits for a message that the bot sent to a member alone.</summary>
    public async Task<JsonNode> SeeDirectAsync(string member, Func<JsonNode, bool> fits)
    {
        var opened = await CallAsync(member, "conversations.open", ("users", User("studybot")));
        return await SeeAsync(() => CallAsync(member, "conversations.history", ("channel", (string)opened["channel"]!["id"]!)), fits);
    }

    /// <summary>The page on which emulate shows the views that were opened.</summary>
    public Task<string> ViewsAsync() => _http.GetStringAsync("/?tab=views");

    /// <summary>Slack brings the bot a command. The address for the reply is an incoming webhook of emulate's, which shows it in #general.</summary>
    public Task RunCommandAsync(RunningBot bot, string member, string channel, string text) => SendAsync(
        bot,
        Form(
            ("command", "/study"), ("text", text), ("team_id", Team), ("channel_id", Channel(channel)), ("user_id", User(member)),
            ("trigger_id", $"{Guid.NewGuid():N}"), ("response_url", $"{_http.BaseAddress}services/{Team}/B000000001/replies")));

    /// <summary>Slack brings the bot a click, whose trigger is emulate's: it opens a modal there.</summary>
    public async Task ClickAsync(RunningBot bot, string member, string channel, JsonNode message, string button)
    {
        var trigger = await CallAsync("studybot", "views.generateTriggerId", ("user_id", User(member)));
        var pressed = message["blocks"]!.AsArray()
            .Where(block => (string)block!["type"]! == "actions")
            .SelectMany(block => block!["elements"]!.AsArray())
            .Single(element => (string)element!["text"]!["text"]! == button)!;
        var payload = new JsonObject
        {
            ["type"] = "block_actions",
            ["team"] = new JsonObject { ["id"] = Team },
            ["user"] = new JsonObject { ["id"] = User(member) },
            ["trigger_id"] = (string)trigger["trigger_id"]!,
            ["channel"] = new JsonObject { ["id"] = Channel(channel) },
            ["message"] = message.DeepClone(),
            ["actions"] = new JsonArray(new JsonObject { ["action_id"] = (string)pressed["action_id"]!, ["value"] = (string?)pressed["value"] }),
        };
        await SendAsync(bot, Form(("payload", payload.ToJsonString())));
    }

    public async ValueTask DisposeAsync()
    {
        _program.Kill();
        await _program.WaitForExitAsync();
        _program.Dispose();
        _http.Dispose();
        Home.Dispose();
    }

    /// <summary>Signed, as everything is that Slack sends.</summary>
    private async Task SendAsync(RunningBot bot, string form)
    {
        var timestamp = Home.Clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(SigningSecret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{form}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(bot.Address, "/slack/events"));
        request.Content = new StringContent(form, Encoding.UTF8, "application/x-www-form-urlencoded");
        request.Headers.Add("X-Slack-Request-Timestamp", timestamp);
        request.Headers.Add("X-Slack-Signature", $"v0={Convert.ToHexStringLower(hash)}");
        using var response = await _http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static string Form(params IEnumerable<(string Name, string Value)> fields) =>
        string.Join('&', fields.Select(field => $"{field.Name}={Uri.EscapeDataString(field.Value)}"));

    private async Task<JsonNode> CallAsync(string member, string method, params (string Name, string? Value)[] arguments)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, $"api/{method}");
        request.Headers.Add("Authorization", member == "studybot" ? $"Bearer {BotToken}" : $"Bearer xoxp-{member}");
        request.Content = JsonContent.Create(arguments.Where(one => one.Value is not null).ToDictionary(one => one.Name, one => one.Value));
        using var response = await _http.SendAsync(request);
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        Assert.True((bool)answer["ok"]!, $"{method}: {answer}");
        return answer;
    }

    private Task<JsonNode> SeeAsync(Func<Task<JsonNode>> read, Func<JsonNode, bool> fits)
    {
        var looks = 0;
        return RoomVisitor.WaitForAsync(async () =>
        {
            if (++looks % LooksPerNudge == 0)
            {
                Home.Clock.Advance(Nudge);
            }

            return (await read())["messages"]!.AsArray().FirstOrDefault(message => fits(message!));
        });
    }

    /// <returns>Null while it has not begun.</returns>
    private async Task<EmulatedSlack?> TryReadAsync()
    {
        Assert.False(_program.HasExited, "emulate did not start.");
        try
        {
            foreach (var channel in (await CallAsync("studybot", "conversations.list"))["channels"]!.AsArray())
            {
                _channels[(string)channel!["name"]!] = (string)channel["id"]!;
            }

            foreach (var user in (await CallAsync("studybot", "users.list"))["members"]!.AsArray())
            {
                _users[(string)user!["name"]!] = (string)user["id"]!;
            }

            return this;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
