using Microsoft.AspNetCore.Http;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Tests.Rest;

public sealed class AttachmentReaderTests : IAsyncLifetime
{
    private RestBench _bench = null!;

    private RestServer Server => _bench.Server;

    public async Task InitializeAsync() => _bench = await RestBench.StartAsync();

    public async Task DisposeAsync() => await _bench.DisposeAsync();

    [Fact]
    public async Task Attachment_is_read_without_showing_the_token()
    {
        Server.Answers(200, "an answer");

        var bytes = await ReadAsync(Address, 9);

        Assert.Equal("an answer"u8.ToArray(), bytes);
        Assert.DoesNotContain("Authorization", Server.Requests.Single().Headers.Keys);
    }

    [Fact]
    public async Task Attachment_larger_than_asked_for_is_not_read()
    {
        Server.Then(async context =>
        {
            // Chunked: the length is not announced.
            for (var chunk = 0; chunk < 100 && !context.RequestAborted.IsCancellationRequested; chunk++)
            {
                await context.Response.WriteAsync(new string('x', 1000));
                await context.Response.Body.FlushAsync();
            }
        });

        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => ReadAsync(Address, 5000));

        Assert.False(exception.IsTransient);
        Assert.Contains("larger than 5,000 bytes", exception.Message);
    }

    [Theory]
    [InlineData("http://cdn.discordapp.com/a.txt")]
    [InlineData("https://cdn.discordapp.com:8443/a.txt")]
    [InlineData("https://cdn.discordapp.com.example/a.txt")]
    [InlineData("https://example/cdn.discordapp.com/a.txt")]
    [InlineData("http://127.0.0.1:1/a.txt")]
    [InlineData("file:///etc/passwd")]
    [InlineData("a.txt")]
    public async Task Other_hosts_are_not_asked(string url)
    {
        var exception = await Assert.ThrowsAsync<DiscordApiException>(() => ReadAsync(url, 5000));

        Assert.Contains("not on one of Discord's hosts", exception.Message);
    }

    [Fact]
    public async Task Redirect_to_another_host_is_not_followed()
    {
        Server.Answers(302, "", ("Location", $"{Server.BaseAddress}/elsewhere"));

        await Assert.ThrowsAsync<DiscordApiException>(() => ReadAsync(Address, 5000));

        Assert.Single(Server.Requests);
    }

    [Fact]
    public async Task Attachment_that_breaks_off_is_read_again()
    {
        Server.BreaksOff().Answers(503).Answers(200, "an answer");

        var read = ReadAsync(Address, 5000);
        await _bench.CarryAsync(read);

        Assert.Equal(9, (await read).Length);
    }

    private string Address => new Uri(Server.BaseAddress, "/attachments/1/2/answer.txt").AbsoluteUri;

    private Task<byte[]> ReadAsync(string url, int mostBytes) => _bench.Client.ReadAttachmentAsync(url, mostBytes, default);
}
