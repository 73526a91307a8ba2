using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using StudyBot.Tests.WholeBot;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Parity;

/// <summary>The Playground over HTTP, as its page uses it.</summary>
internal sealed partial class PlaygroundDriver : IParityDriver
{
    private readonly BotHome _home = new();
    private RunningBot _bot = null!; // Set by StartAsync, the only way to make one.

    private PlaygroundDriver()
    {
    }

    public ManualTimeProvider Clock => _home.Clock;

    /// <summary>Takes back what the first start sets up: other platforms begin with nothing.</summary>
    public static async Task<IParityDriver> StartAsync()
    {
        var driver = new PlaygroundDriver();
        driver._bot = await RunningBot.StartAsync(driver._home);
        await driver._bot.Room.QuestionAsync(SampleAnswers.Channel);
        await driver.RunAsync("alder", new Spot("general"), "track close subscription:ml-engineer");
        await driver.RunAsync("alder", new Spot("general"), "track unsubscribe subscription:ml-engineer");
        return driver;
    }

    public async Task RestartAsync()
    {
        await _bot.DisposeAsync();
        _bot = await RunningBot.StartAsync(_home);
    }

    public async Task<string> SayAsync(string person, Spot spot, string text)
    {
        var outcome = await SendAsync(
            HttpMethod.Post, "/api/messages", new { memberId = person, channelId = spot.Channel, threadId = spot.ThreadId, text });
        return (string)outcome["change"]!["message"]!["id"]!;
    }

    public Task RewriteAsync(string person, Spot spot, string messageId, string? text) => text is null
        ? SendAsync(HttpMethod.Delete, $"/api/messages/{messageId}?member={person}", body: null)
        : SendAsync(HttpMethod.Put, $"/api/messages/{messageId}", new { memberId = person, text });

    public async Task<Reaction> RunAsync(string person, Spot spot, string command) => Reacted(await SendAsync(
        HttpMethod.Post,
        "/api/messages",
        new { memberId = person, channelId = spot.Channel, threadId = spot.ThreadId, text = $"/study {command}" }));

    public async Task<Reaction> PressAsync(string person, SeenCard card, string label)
    {
        var place = await _bot.Room.PlaceAsync(person, card.Spot.Channel, card.Spot.ThreadId);
        var buttons = place["messages"]!.AsArray().Single(message => (string)message!["id"]! == card.Id)!["card"]!["buttons"]!.AsArray();
        var buttonId = (string)buttons.Single(button => (string)button!["label"]! == label)!["id"]!;
        return Reacted(await SendAsync(HttpMethod.Post, "/api/buttons", new { memberId = person, messageId = card.Id, buttonId }));
    }

    public async Task<Reaction> SubmitAsync(string person, Spot spot, SeenForm form, params (string Field, string Value)[] values)
    {
        var filled = new Dictionary<string, string>(form.Fields);
        foreach (var (field, value) in values)
        {
            filled[field] = value;
        }

        return Reacted(await SendAsync(
            HttpMethod.Post,
            "/api/forms",
            new { memberId = person, channelId = spot.Channel, threadId = spot.ThreadId, formId = form.Id, values = filled }));
    }

    public async Task<IReadOnlyList<SeenCard>> ReadAsync(string person, Spot spot)
    {
        var place = await _bot.Room.PlaceAsync(person, spot.Channel, spot.ThreadId);
        var threads = place["threads"]!.AsArray().Select(thread => (string)thread!["id"]!).ToHashSet();
        return [.. place["messages"]!.AsArray()
            .Where(message => message!["card"] is not null)
            .Select(message => Card(message!, threads))];
    }

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        _home.Dispose();
    }

    private async Task<JsonNode> SendAsync(HttpMethod method, string path, object? body)
    {
        var (status, answer) = await _bot.Room.SendAsync(method, path, body);
        Assert.True(status == HttpStatusCode.OK, $"{method} {path}: {answer}");
        return answer;
    }

    private static Reaction Reacted(JsonNode outcome) => new(
        outcome["change"]?["message"] is { } message && message["card"] is not null ? Card(message, new HashSet<string>()) : null,
        outcome["form"] is { } form ? Form(form) : null,
        outcome["problems"]?.AsObject().ToDictionary(problem => problem.Key, problem => (string)problem.Value!));

    private static SeenForm Form(JsonNode form)
    {
        var fields = form["fields"]!.AsArray().Select(field => field!).ToList();
        return new SeenForm(
            (string)form["id"]!,
            fields.ToDictionary(field => (string)field["id"]!, field => (string)field["value"]!),
            fields.ToDictionary(
                field => (string)field["id"]!,
                IReadOnlyDictionary<string, string> (field) => field["choices"]!.AsArray().ToDictionary(
                    choice => (string)choice!["label"]!, choice => (string)choice!["value"]!)));
    }

    private static SeenCard Card(JsonNode message, IReadOnlySet<string> threads)
    {
        var (id, card) = ((string)message["id"]!, message["card"]!);
        var sections = card["sections"]!.AsArray()
            .Select(section => (Heading: (string?)section!["heading"], Html: (string)section["html"]!)).ToList();
        var fields = card["fields"]!.AsArray().Select(field => (Name: (string)field!["name"]!, Html: (string)field["html"]!)).ToList();
        var footer = (string)card["footerHtml"]!;
        string[] html = [.. sections.Select(section => section.Html), .. fields.Select(field => field.Html), footer];
        return new SeenCard(
            id,
            new Spot((string)message["channelId"]!, (string?)message["threadId"]),
            (string)card["title"]!,
            string.Join(
                '\n',
                [
                    .. sections.Select(section => $"{section.Heading}\n{Plain(section.Html)}".TrimStart()),
                    .. fields.Select(field => $"{field.Name}: {Plain(field.Html)}"),
                    Plain(footer),
                ]),
            (bool)message["isPrivate"]!,
            [.. card["buttons"]!.AsArray().Select(button => (string)button!["label"]!)],
            threads.Contains(id) ? id : null,
            [.. html.SelectMany(part => Alive().Matches(part).Select(match => match.Value))]);
    }

    private static string Plain(string html) => WebUtility.HtmlDecode(Tag().Replace(html, "")).Trim();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();

    /// <summary>
    /// What could run something, or lead anywhere but to a page or a place of the room. The Playground has no mentions.
    /// </summary>
    [GeneratedRegex(
        """<(script|img|iframe|form|style)[^>]*>|href="(?!https?:|#/)[^"]*"|\son\w+=""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Alive();
}
