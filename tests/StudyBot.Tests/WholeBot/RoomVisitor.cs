using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Xunit;

namespace StudyBot.Tests.WholeBot;

/// <summary>Takes part in the Playground over HTTP, as its page does.</summary>
internal sealed class RoomVisitor : IDisposable
{
    /// <summary>Real time. Only a broken bot takes so long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(25);

    private readonly HttpClient _client;

    public RoomVisitor(Uri address)
    {
        _client = new HttpClient { BaseAddress = address };
        _client.DefaultRequestHeaders.Add("X-StudyBot", "1");
    }

    /// <summary>Waits until the bot has got so far.</summary>
    public static async Task<T> WaitForAsync<T>(Func<Task<T?>> look)
        where T : class
    {
        using var patience = new CancellationTokenSource(Patience, TimeProvider.System);
        while (true)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(BetweenLooks, TimeProvider.System, patience.Token);
        }
    }

    public async Task SayAsync(string member, string text, string channel, string? thread = null)
    {
        using var response = await _client.PostAsJsonAsync(
            "/api/messages", new { memberId = member, channelId = channel, threadId = thread, text });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    /// <summary>Waits for so many question cards in a channel, and for the thread of the last one.</summary>
    /// <returns>The thread of the last question.</returns>
    public async Task<string> QuestionAsync(string channel, int count = 1)
    {
        var place = await WaitForAsync(async () =>
        {
            var seen = await PlaceAsync("alder", channel);
            return Cards(seen).Count >= count && seen["threads"]!.AsArray().Count >= count ? seen : null;
        });
        var questions = Cards(place);
        Assert.Equal(count, questions.Count);
        return questions[^1]["id"]!.GetValue<string>();
    }

    /// <summary>Waits for a card whose title begins so.</summary>
    public Task<JsonNode> CardAsync(string member, string beginning, string channel, string? thread = null) => WaitForAsync(
        async () => Cards(await PlaceAsync(member, channel, thread))
            .FirstOrDefault(message => TitleOf(message).StartsWith(beginning, StringComparison.Ordinal)));

    /// <summary>Waits for the private card with a member's score.</summary>
    public Task<JsonNode> ScoreAsync(string member, string channel, string thread) => WaitForAsync(
        async () => Cards(await PlaceAsync(member, channel, thread)).FirstOrDefault(IsScore));

    /// <summary>The titles of all cards that a member sees.</summary>
    public async Task<IReadOnlyList<string>> TitlesAsync(string member, string channel, string? thread = null) =>
        [.. Cards(await PlaceAsync(member, channel, thread)).Select(TitleOf)];

    /// <summary>A stretch of a channel or a thread as the page gets it.</summary>
    public async Task<JsonNode> PlaceAsync(string member, string channel, string? thread = null)
    {
        var text = await _client.GetStringAsync($"/api/messages?member={member}&channel={channel}&thread={thread}");
        return JsonNode.Parse(text)!;
    }

    /// <summary>What the page sends, and what it gets for it.</summary>
    public async Task<(HttpStatusCode Status, JsonNode Answer)> SendAsync(HttpMethod method, string path, object? body)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await _client.SendAsync(request);
        return (response.StatusCode, JsonNode.Parse(await response.Content.ReadAsStringAsync())!);
    }

    public async Task<(HttpStatusCode Status, IReadOnlyDictionary<string, string> Unwell)> HealthAsync()
    {
        using var response = await _client.GetAsync("/healthz");
        var report = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        var unwell = report["checks"]!.AsArray().Where(check => !check!["isWell"]!.GetValue<bool>());
        return (response.StatusCode, unwell.ToDictionary(
            check => check!["name"]!.GetValue<string>(), check => check!["detail"]!.GetValue<string>()));
    }

    public static string TitleOf(JsonNode message) => message["card"]!["title"]!.GetValue<string>();

    public void Dispose() => _client.Dispose();

    private static bool IsScore(JsonNode message) =>
        message["isPrivate"]!.GetValue<bool>() && TitleOf(message).Contains(" of 10: ", StringComparison.Ordinal);

    private static List<JsonNode> Cards(JsonNode place) =>
        [.. place["messages"]!.AsArray().Where(message => message!["card"] is not null).Select(message => message!)];
}
