using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StudyBot.Slack.Tests.Loopback;

/// <summary>The Events API over HTTP, with the signature that docs.slack.dev shows as an example.</summary>
public sealed class LoopbackSignedRequestTests : IAsyncDisposable
{
    private readonly List<(IReadOnlyDictionary<string, string> Headers, string Body)> _taken = [];
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private WebApplication? _receiver;
    private int _status = StatusCodes.Status200OK;

    [Fact]
    public async Task Signature_is_the_documented_one()
    {
        const string body = "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar"
            + "&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com"
            + "%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";
        await using var scene = await LoopbackScene.OpenAsync(
            options => options with { SigningSecret = "8f742231b10e8888abcd99yyyzzz85a5" });

        Assert.Equal(
            "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503", scene.Server.Sign("1531420618", body));
    }

    [Fact]
    public async Task Event_is_posted_signed_after_the_address_was_verified()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Server.DeliverToAsync(await ListenAsync());

        await scene.Ada.SayAsync(scene.Channel, "Hi");
        await _first.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);

        var (headers, body) = _taken[^1];
        Assert.Contains("\"text\":\"Hi\"", body);
        Assert.Equal(headers["X-Slack-Signature"], scene.Server.Sign(headers["X-Slack-Request-Timestamp"], body));
    }

    [Fact]
    public async Task Failure_is_tried_again_with_its_number_and_reason()
    {
        await using var scene = await LoopbackScene.OpenAsync();
        await scene.Server.DeliverToAsync(await ListenAsync());
        _status = StatusCodes.Status500InternalServerError;

        await scene.Ada.SayAsync(scene.Channel, "Hi");
        await _first.Task.WaitAsync(TimeSpan.FromSeconds(20), TimeProvider.System);

        var retry = _taken[^1].Headers;
        Assert.Equal(("1", "http_error"), (retry["x-slack-retry-num"], retry["x-slack-retry-reason"]));
    }

    public async ValueTask DisposeAsync()
    {
        if (_receiver is not null)
        {
            await _receiver.DisposeAsync();
        }
    }

    /// <summary>An app that answers the challenge and remembers what came after it.</summary>
    private async Task<Uri> ListenAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _receiver = builder.Build();
        _receiver.Run(async context =>
        {
            using var reader = new StreamReader(context.Request.Body);
            var body = await reader.ReadToEndAsync();
            if (JsonNode.Parse(body)?["challenge"] is { } challenge)
            {
                await context.Response.WriteAsync(challenge.ToString());
                return;
            }

            _taken.Add((context.Request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase), body));
            context.Response.StatusCode = _status;
            if (_status == StatusCodes.Status200OK || context.Request.Headers.ContainsKey("x-slack-retry-num"))
            {
                _first.TrySetResult();
            }
        });
        await _receiver.StartAsync();
        return new Uri(_receiver.Urls.Single());
    }
}
