using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace StudyBot.TestSupport.Judge;

/// <summary>An endpoint on this machine that speaks OpenAI's chat completions and behaves as a test wants it to.</summary>
public sealed class LoopbackJudge : IAsyncDisposable
{
    private readonly ConcurrentQueue<AskedCase> _asked = new();
    private readonly WebApplication _application;
    private int _count;

    private LoopbackJudge()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        _application = builder.Build();
        _application.Run(HandleAsync);
    }

    public string Address => $"{_application.Urls.Single()}/v1";

    /// <summary>How it behaves from now on.</summary>
    public Func<AskedCase, LoopbackReply> Manner { get; set; } = Manners.Good;

    /// <summary>Everything it was asked, oldest first.</summary>
    public IReadOnlyList<AskedCase> Asked => [.. _asked];

    public static async Task<LoopbackJudge> StartAsync()
    {
        var judge = new LoopbackJudge();
        await judge._application.StartAsync();
        return judge;
    }

    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private async Task HandleAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        if (context.Request.Path != "/v1/chat/completions")
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        var asked = AskedCase.Read(Interlocked.Increment(ref _count) - 1, body, context.Request.Headers.Authorization.ToString());
        _asked.Enqueue(asked);
        await ReplyAsync(context, Manner(asked));
    }

    private static async Task ReplyAsync(HttpContext context, LoopbackReply reply)
    {
        if (reply.Hangs)
        {
            var gone = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(gone.SetResult);
            await gone.Task;
            return;
        }

        context.Response.StatusCode = reply.Status;
        if (reply.RetryAfter is { } after)
        {
            context.Response.Headers.RetryAfter = after;
        }

        if (reply.Location is { } location)
        {
            context.Response.Headers.Location = location;
        }

        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(reply.RawBody ?? (reply.Status == 200 ? Completion(reply) : """{"error":{"message":"no"}}"""));
    }

    private static string Completion(LoopbackReply reply) => new JsonObject
    {
        ["id"] = "chatcmpl-1",
        ["object"] = "chat.completion",
        ["created"] = 1,
        ["model"] = "loopback",
        ["choices"] = new JsonArray(new JsonObject
        {
            ["index"] = 0,
            ["message"] = new JsonObject { ["role"] = "assistant", ["content"] = reply.Content },
            ["finish_reason"] = reply.FinishReason,
        }),
        ["usage"] = new JsonObject { ["prompt_tokens"] = 900, ["completion_tokens"] = 100, ["total_tokens"] = 1_000 },
    }.ToJsonString(JsonSerializerOptions.Web);
}
