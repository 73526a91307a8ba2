using System.Net;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using StudyBot.Slack.Deliveries;
using StudyBot.Slack.Events;
using StudyBot.Slack.Models.Views;
using StudyBot.TestSupport;

namespace StudyBot.Slack.Tests.Events;

public sealed class EventsReceiverTests : IAsyncLifetime, IAsyncDisposable
{
    private const string Form = "application/x-www-form-urlencoded";

    private const string Json = "application/json";

    private readonly ManualTimeProvider _clock = new();
    private readonly RecordingListener _listener = new();
    private readonly CapturedLogs _logs = new();
    private readonly HttpClient _http = new();
    private WebApplication _app = null!;
    private DeliveryDispatcher _deliveries = null!;
    private ILoggerFactory _loggers = null!;

    public async Task InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(_logs);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _loggers = LoggerFactory.Create(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(_logs));
        _deliveries = new DeliveryDispatcher(_listener, _clock, _loggers.CreateLogger<DeliveryDispatcher>());
        _app.MapSlackEvents(
            "/slack/events", new EventsReceiver(new SlackSignature(SignedRequest.Secret, _clock), _deliveries, _loggers.CreateLogger<EventsReceiver>()));
        await _app.StartAsync();
    }

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _deliveries.Dispose();
        _loggers.Dispose();
        _http.Dispose();
        _logs.Dispose();
    }

    [Fact]
    public async Task Address_is_verified_by_its_challenge() => Assert.Equal(
        (HttpStatusCode.OK, "3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P"),
        await PostAsync("""{"token":"x","challenge":"3eZbrw1aBm2rZgRNFdxV2595E9CY3gmdALWMmHkvFXO7tYXAYM8P","type":"url_verification"}"""));

    [Fact]
    public async Task Event_is_answered_while_its_handler_still_works_and_its_retry_is_passed_over()
    {
        var isDone = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _listener.OnEvent = async (_, _) => await isDone.Task;

        Assert.Equal((HttpStatusCode.OK, ""), await PostAsync(Message(1)));
        Assert.Equal((HttpStatusCode.OK, ""), await PostAsync(Message(1), retry: "1"));
        Assert.Equal((HttpStatusCode.OK, ""), await PostAsync(Message(2), retry: "3"));

        Assert.True(_listener.IsEmpty);
        isDone.SetResult();
        Assert.Equal("message T1 C1 1", await _listener.NextAsync());
        Assert.Equal("message T1 C1 2", await _listener.NextAsync());
    }

    [Fact]
    public async Task Slash_command_comes_as_over_Socket_Mode()
    {
        Assert.Equal(
            (HttpStatusCode.OK, ""), await PostAsync("command=%2Fstudy&text=next+one&team_id=T1&channel_id=C1&user_id=U1&trigger_id=1", Form));

        Assert.Equal("SlashCommand slash_commands T1", await _listener.NextAsync());
    }

    [Fact]
    public async Task Interaction_comes_as_over_Socket_Mode()
    {
        var payload = Uri.EscapeDataString("""{"type":"block_actions","team":{"id":"T1"},"trigger_id":"1"}""");

        Assert.Equal((HttpStatusCode.OK, ""), await PostAsync($"payload={payload}", Form));

        Assert.Equal("Interaction block_actions T1", await _listener.NextAsync());
    }

    [Fact]
    public async Task Answer_to_a_submission_is_the_answer_to_the_request()
    {
        _listener.OnQuestion = _ => ValueTask.FromResult(InteractionAnswer.Of(ViewAnswer.Clear()));
        var payload = Uri.EscapeDataString("""{"type":"view_submission","team":{"id":"T1"},"trigger_id":"1"}""");

        Assert.Equal((HttpStatusCode.OK, """{"response_action":"clear"}"""), await PostAsync($"payload={payload}", Form));
    }

    [Fact]
    public async Task Unsigned_old_and_changed_requests_are_refused()
    {
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Message(1), signedBody: Message(2))).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(Message(1), secondsOld: 301)).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, (await _http.PostAsync(Address, new StringContent(Message(1)))).StatusCode);
        Assert.True(_listener.IsEmpty);
        Assert.DoesNotContain(_logs.Lines, line => line.Contains(SignedRequest.Secret));
    }

    [Fact]
    public async Task Body_that_is_too_large_is_not_read_to_its_end()
    {
        var body = new string('x', RequestBodyReader.Largest + 1);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await PostAsync(body)).Status);
    }

    [Theory]
    [InlineData("not JSON", Json)]
    [InlineData("[]", Json)]
    [InlineData("payload=not+JSON", Form)]
    public async Task Signed_nonsense_is_refused(string body, string type) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await PostAsync(body, type)).Status);

    [Fact]
    public async Task Check_of_the_certificate_is_answered() => Assert.Equal(HttpStatusCode.OK, (await PostAsync("ssl_check=1&token=x", Form)).Status);

    private Uri Address => new($"{_app.Urls.Single()}/slack/events");

    private async Task<(HttpStatusCode Status, string Body)> PostAsync(
        string body, string type = Json, string? retry = null, string? signedBody = null, int secondsOld = 0)
    {
        var signed = SignedRequest.Of(signedBody ?? body, _clock.GetUtcNow().AddSeconds(-secondsOld));
        using var request = new HttpRequestMessage(HttpMethod.Post, Address) { Content = new StringContent(body, Encoding.UTF8, type) };
        request.Headers.Add(SlackSignature.TimestampHeader, signed.Timestamp);
        request.Headers.Add(SlackSignature.SignatureHeader, signed.Signature);
        if (retry is not null)
        {
            request.Headers.Add("X-Slack-Retry-Num", retry);
        }

        using var answer = await _http.SendAsync(request);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync());
    }

    private static string Message(int number) =>
        $$$"""{"type":"event_callback","team_id":"T1","event_id":"Ev{{{number}}}","event":{"type":"message","channel":"C1","text":"{{{number}}}","ts":"176400000{{{number}}}.000100"}}""";
}
