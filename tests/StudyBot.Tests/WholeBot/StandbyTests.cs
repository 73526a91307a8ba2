using System.Net;
using Xunit;

namespace StudyBot.Tests.WholeBot;

/// <summary>Two processes on one history: whoever looks after the second must not take it for broken, nor send people to it.</summary>
public sealed class StandbyTests : IDisposable
{
    private readonly BotHome _home = new();
    private readonly HttpClient _client = new();

    public void Dispose()
    {
        _client.Dispose();
        _home.Dispose();
    }

    [Fact]
    public async Task Process_that_stands_by_is_alive_and_not_ready_until_it_takes_over()
    {
        using var first = BotProcess.Start(_home);
        await first.LineAsync("Ready.");
        using var second = BotProcess.Start(_home);
        var standby = await second.AddressAsync("Standing by;");

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(standby, "/healthz"));
        Assert.Contains("\"status\":\"standing by\"", await _client.GetStringAsync(new Uri(standby, "/healthz")));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(standby, "/healthz/ready"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusAsync(standby, "/"));

        first.Kill();
        var page = await second.AddressAsync("Ready.");
        await RoomVisitor.WaitForAsync(async () => await StatusAsync(page, "/healthz/ready") == HttpStatusCode.OK ? "ready" : null);
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(page, "/"));
    }

    [Fact]
    public async Task Process_that_stands_by_where_the_port_is_taken_says_why_nobody_answers()
    {
        using var first = BotProcess.Start(_home);
        var port = (await first.AddressAsync("Ready.")).Port;
        using var second = BotProcess.Start(_home, port);

        await second.LineAsync($" Port {port} is in use, so this one answers no /healthz while it stands by.");
    }

    private async Task<HttpStatusCode> StatusAsync(Uri address, string path)
    {
        using var response = await _client.GetAsync(new Uri(address, path));
        return response.StatusCode;
    }
}
