using Microsoft.Extensions.Logging.Abstractions;
using StudyBot.Slack.WebApi;
using StudyBot.Transport;

namespace StudyBot.Slack.Tests.WebApi;

public sealed class SlackAppClientTests
{
    [Fact]
    public async Task Installation_is_traded_for_a_token_that_shows_itself_to_nobody()
    {
        await using var server = await SlackServer.StartAsync();
        server.Answer(
            "oauth.v2.access",
            """{"ok":true,"access_token":"xoxb-planted","scope":"chat:write","bot_user_id":"U0","app_id":"A1","team":{"id":"T1","name":"Team"},"enterprise":null}""");
        using var handler = ApiHttp.CreateHandler();
        using var client = new SlackAppClient(
            new SlackWebSettings { BaseAddress = server.Api },
            appToken: null,
            handler,
            _ => TimeSpan.Zero,
            TimeProvider.System,
            NullLogger<SlackAppClient>.Instance);

        var installed = await client.InstallAsync("1.2", "secret", "code", new Uri("https://bot.example/slack"), CancellationToken.None);

        Assert.Equal(("T1", "xoxb-planted"), (installed.Team?.Id, installed.AccessToken));
        Assert.DoesNotContain("planted", installed.ToString());
        var request = server.Requests.Single();
        Assert.Equal("code=code&redirect_uri=https%3A%2F%2Fbot.example%2Fslack", request.Body);
        Assert.Equal("Basic MS4yOnNlY3JldA==", request.Authorization);
    }
}
