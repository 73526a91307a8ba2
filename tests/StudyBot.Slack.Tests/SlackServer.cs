using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace StudyBot.Slack.Tests;

/// <summary>A server on loopback that answers each method with what the test has put there, and hands it each socket.</summary>
internal sealed class SlackServer : IAsyncDisposable
{
    /// <summary>Only a broken test waits so long.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebApplication _app;
    private readonly ConcurrentDictionary<string, ConcurrentQueue<Func<HttpContext, Task>>> _answers = [];
    private readonly Channel<ServerSocket> _sockets = Channel.CreateUnbounded<ServerSocket>();

    private SlackServer()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _app = builder.Build();
        _app.UseWebSockets();
        _app.MapPost("/api/{method}", AnswerAsync);
        _app.Map("/elsewhere/{method}", AnswerAsync);
        _app.MapGet("/link", AcceptAsync);
    }

    public string Address => _app.Urls.Single();

    public Uri Api => new($"{Address}/api/");

    public ConcurrentQueue<RecordedRequest> Requests { get; } = [];

    /// <summary>Unless the test has put something else there.</summary>
    public string Connection => $$"""{"ok":true,"url":"{{Address.Replace("http:", "ws:")}}/link?ticket=planted-ticket"}""";

    public static async Task<SlackServer> StartAsync()
    {
        var server = new SlackServer();
        await server._app.StartAsync();
        return server;
    }

    public void Answer(string method, string body, int status = 200, string? retryAfter = null) => Answer(method, async context =>
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        context.Response.Headers.RetryAfter = retryAfter;
        await context.Response.WriteAsync(body);
    });

    public void Answer(string method, Func<HttpContext, Task> answer) => _answers.GetOrAdd(method, _ => []).Enqueue(answer);

    /// <summary>Takes the request and breaks the line instead of answering.</summary>
    public void Break(string method) => Answer(method, context =>
    {
        context.Abort();
        return Task.CompletedTask;
    });

    public Task<ServerSocket> SocketAsync() => _sockets.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    public bool HasSocket => _sockets.Reader.Count > 0;

    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext context, string method)
    {
        Requests.Enqueue(await RecordedRequest.ReadAsync(method, context.Request));
        if (_answers.TryGetValue(method, out var waiting) && waiting.TryDequeue(out var answer))
        {
            await answer(context);
            return;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(method == "apps.connections.open" ? Connection : """{"ok":false,"error":"not_scripted"}""");
    }

    private async Task AcceptAsync(HttpContext context)
    {
        using var socket = new ServerSocket(await context.WebSockets.AcceptWebSocketAsync(), context);
        await _sockets.Writer.WriteAsync(socket);
        await socket.ReadAsync();
    }
}
