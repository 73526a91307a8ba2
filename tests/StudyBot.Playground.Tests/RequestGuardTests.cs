using System.Net;

namespace StudyBot.Playground.Tests;

/// <summary>Guards against other web sites that reach a room on this machine through the visitor's browser.</summary>
public sealed class RequestGuardTests
{
    private const string Token = "correct horse battery";

    [Theory]
    [InlineData("rebound.example.org", HttpStatusCode.MisdirectedRequest)]
    [InlineData("192.0.2.1", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost.example.org", HttpStatusCode.MisdirectedRequest)]
    [InlineData("localhost", HttpStatusCode.OK)]
    [InlineData("127.0.0.1", HttpStatusCode.OK)]
    [InlineData("study.example.org", HttpStatusCode.OK)]
    public async Task Only_our_own_host_names_are_answered(string host, HttpStatusCode status)
    {
        await using var playground = await PlaygroundHost.StartAsync(settings: ("Hosts:0", "study.example.org"));
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/room");
        request.Headers.Host = host;

        using var response = await playground.Client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData(true, null, HttpStatusCode.OK)]
    [InlineData(true, "own", HttpStatusCode.OK)]
    [InlineData(false, "own", HttpStatusCode.Forbidden)]
    [InlineData(false, null, HttpStatusCode.Forbidden)]
    [InlineData(true, "https://evil.example.org", HttpStatusCode.Forbidden)]
    [InlineData(true, "null", HttpStatusCode.Forbidden)]
    public async Task Change_needs_our_header_and_no_foreign_origin(bool hasHeader, string? origin, HttpStatusCode status)
    {
        await using var playground = await PlaygroundHost.StartAsync();
        using var client = new HttpClient { BaseAddress = playground.Client.BaseAddress };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/members")
        {
            Content = System.Net.Http.Json.JsonContent.Create(new { name = "Elm" }),
        };
        if (hasHeader)
        {
            request.Headers.Add("X-StudyBot", "1");
        }

        if (origin is not null)
        {
            request.Headers.Add("Origin", origin == "own" ? client.BaseAddress!.GetLeftPart(UriPartial.Authority) : origin);
        }

        using var response = await client.SendAsync(request);

        Assert.Equal(status, response.StatusCode);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/page/js/main.js")]
    [InlineData("/api/room")]
    [InlineData("/page/no-such-file")]
    public async Task Every_answer_carries_the_security_headers(string path)
    {
        await using var playground = await PlaygroundHost.StartAsync();

        using var response = await playground.Client.GetAsync(path);

        var policy = string.Join(';', response.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("no-referrer", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Theory]
    [InlineData("")]
    [InlineData("?token=")]
    [InlineData("?token=correct+horse")]
    public async Task Without_the_token_nothing_is_shown(string query)
    {
        await using var playground = await PlaygroundHost.StartAsync(settings: ("Token", Token));

        using var page = await playground.Client.GetAsync($"/{query}");
        using var room = await playground.Client.GetAsync($"/api/room{query}");

        Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, room.StatusCode);
        Assert.False(page.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Token_lets_the_browser_in_and_its_cookie_keeps_it_in()
    {
        await using var playground = await PlaygroundHost.StartAsync(settings: ("Token", Token));

        using var page = await playground.Client.GetAsync($"/?token={Uri.EscapeDataString(Token)}");
        var cookie = page.Headers.GetValues("Set-Cookie").Single();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/room");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var room = await playground.Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal(HttpStatusCode.OK, room.StatusCode);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("horse", cookie, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain", "{}", 400)]
    [InlineData("application/json", "{", 400)]
    [InlineData("application/json", "null", 400)]
    [InlineData("application/json", "{\"memberId\":\"birch\"}", 400)]
    [InlineData("application/json", "{\"memberId\":\"birch\",\"channelId\":\"general\",\"text\":null}", 400)]
    [InlineData("application/json", "{\"memberId\":\"birch\",\"channelId\":\"general\",\"text\":\"\\ud800\"}", 400)]
    public async Task Request_the_page_would_not_send_is_refused_with_a_sentence(string type, string body, int status)
    {
        await using var playground = await PlaygroundHost.StartAsync();
        using var content = new StringContent(body, new System.Net.Http.Headers.MediaTypeHeaderValue(type));

        using var response = await playground.Client.PostAsync("/api/messages", content);

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Contains("error", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
