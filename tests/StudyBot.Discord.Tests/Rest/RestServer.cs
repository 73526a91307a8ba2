using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace StudyBot.Discord.Tests.Rest;

/// <summary>An HTTP server on loopback that answers by a script and remembers what it was asked.</summary>
internal sealed class RestServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly Lock _lock = new();
    private readonly Queue<RequestDelegate> _script = new();
    private readonly List<RecordedRequest> _requests = [];
    private readonly SemaphoreSlim _hung = new(0);
    private RequestDelegate? _always;

    private RestServer(WebApplication app) => _app = app;

    public Uri BaseAddress => new(_app.Urls.Single() + "/api/v10");

    public IReadOnlyList<RecordedRequest> Requests
    {
        get
        {
            lock (_lock)
            {
                return [.. _requests];
            }
        }
    }

    public static async Task<RestServer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.Configure<Microsoft.Extensions.Hosting.HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(1));
        var server = new RestServer(builder.Build());
        server._app.Run(server.AnswerAsync);
        await server._app.StartAsync();
        return server;
    }

    public RestServer Answers(int status, string body = "", params (string Name, string Value)[] headers) => Then(context =>
    {
        context.Response.StatusCode = status;
        foreach (var (name, value) in headers)
        {
            context.Response.Headers[name] = value;
        }

        return status == StatusCodes.Status204NoContent ? Task.CompletedTask : context.Response.WriteAsync(body);
    });

    /// <summary>Says nothing until the client gives up; <see cref="HungAsync"/> returns when somebody is waiting.</summary>
    public RestServer Hangs() => Then(async context =>
    {
        var gone = new TaskCompletionSource();
        await using var registration = context.RequestAborted.Register(gone.SetResult);
        _hung.Release();
        await gone.Task;
    });

    public Task HungAsync() => _hung.WaitAsync();

    /// <summary>Promises more than it sends, and closes the connection.</summary>
    public RestServer BreaksOff() => Then(async context =>
    {
        context.Response.ContentLength = 1000;
        await context.Response.WriteAsync("""{"id": "1", """);
        await context.Response.Body.FlushAsync();
        context.Abort();
    });

    public RestServer Then(RequestDelegate answer)
    {
        lock (_lock)
        {
            _script.Enqueue(answer);
        }

        return this;
    }

    public RestServer Always(RequestDelegate answer)
    {
        _always = answer;
        return this;
    }

    /// <summary>Keeps a limit for each path, as Discord does, and tells the truth about it.</summary>
    public RestServer Limits(int limit, TimeSpan window, TimeProvider time, string body)
    {
        var windows = new Dictionary<string, (int Used, DateTimeOffset EndsAt)>();
        return Always(context =>
        {
            var now = time.GetUtcNow();
            int used;
            DateTimeOffset endsAt;
            lock (windows)
            {
                (used, endsAt) = windows.TryGetValue(context.Request.Path, out var current) && current.EndsAt > now
                    ? current
                    : (0, now + window);
                windows[context.Request.Path] = (++used, endsAt);
            }

            var left = (endsAt - now).TotalSeconds.ToString(CultureInfo.InvariantCulture);
            context.Response.Headers["X-RateLimit-Bucket"] = "abcd";
            context.Response.Headers["X-RateLimit-Limit"] = limit.ToString();
            context.Response.Headers["X-RateLimit-Remaining"] = Math.Max(limit - used, 0).ToString();
            context.Response.Headers["X-RateLimit-Reset-After"] = left;
            context.Response.StatusCode = used <= limit ? 200 : 429;
            return context.Response.WriteAsync(used <= limit ? body : $$"""{"message": "", "retry_after": {{left}}, "global": false}""");
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _hung.Dispose();
    }

    private async Task AnswerAsync(HttpContext context)
    {
        context.Request.EnableBuffering();
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8, leaveOpen: true);
        var body = await reader.ReadToEndAsync();
        context.Request.Body.Position = 0;
        var request = new RecordedRequest(
            $"{context.Request.Method} {context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget}",
            context.Request.Headers.ToDictionary(header => header.Key, header => header.Value.ToString()),
            body);
        RequestDelegate? answer;
        lock (_lock)
        {
            _requests.Add(request);
            answer = _script.TryDequeue(out var next) ? next : _always;
        }

        await (answer ?? throw new InvalidOperationException($"Nobody expected {request.Line}."))(context);
    }
}
