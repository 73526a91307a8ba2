using System.Text;
using Microsoft.AspNetCore.Http;
using StudyBot.TestSupport.Discord.Faults;
using StudyBot.TestSupport.Discord.Limits;
using StudyBot.TestSupport.Discord.Recording;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Rest;

/// <summary>What every request goes through: faults, token, limits, endpoint, record, answer.</summary>
internal sealed class RestPipeline(World world, RouteTable routes, RateLimits limits, RestFaults faults, TrafficRecorder recorder)
{
    public async Task HandleAsync(HttpContext context, string path)
    {
        var injected = faults.Take(context.Request.Method, path);
        foreach (var delay in injected.OfType<RestFault.Delayed>())
        {
            await Task.Delay(delay.By, world.Options.Time, context.RequestAborted);
        }

        var call = new RestCall(context.Request.Method, path, context.Request.Query, Authorization: null);
        RestAnswer answer;
        try
        {
            call = await RequestReader.ReadAsync(context, path, context.RequestAborted);
            if (injected.OfType<RestFault.Dropped>().Any())
            {
                context.Abort();
                return;
            }

            answer = Refusal(injected) ?? Answer(call);
        }
        catch (ApiException error)
        {
            answer = RestAnswer.Of(error);
        }

        recorder.Add(new RecordedRequest(
            call.Method,
            path,
            call.Body,
            context.Request.HasFormContentType,
            answer.Status,
            answer.Body,
            [.. injected.Select(fault => fault.GetType().Name)]));
        await DeliverAsync(context, answer, injected);
    }

    private RestAnswer Answer(RestCall request)
    {
        var (route, call) = routes.Find(request);
        if (!route.IsInteraction && call.Authorization != $"Bot {world.Options.Token}")
        {
            throw ApiErrors.Unauthorized;
        }

        var (headers, refusal) = limits.Take(route, call);
        var answer = refusal ?? Carry(route, call);
        return answer with { Headers = new Dictionary<string, string>(headers.Concat(answer.Headers)) };
    }

    /// <summary>Errors of the endpoint are answers, too, and carry the limits.</summary>
    private RestAnswer Carry(Route route, RestCall call)
    {
        try
        {
            lock (world.Gate)
            {
                return route.Handle(call);
            }
        }
        catch (ApiException error)
        {
            return RestAnswer.Of(error);
        }
    }

    private static RestAnswer? Refusal(IReadOnlyList<RestFault> injected) => injected
        .Select(fault => fault switch
        {
            RestFault.RateLimited limited => RateLimitAnswer.Of(limited.Scope, limited.RetryAfter),
            RestFault.ServerError error => new RestAnswer(error.Status, null),
            _ => null,
        })
        .FirstOrDefault(answer => answer is not null);

    private static async Task DeliverAsync(HttpContext context, RestAnswer answer, IReadOnlyList<RestFault> injected)
    {
        if (injected.OfType<RestFault.AnswerLost>().Any())
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in answer.Headers)
        {
            context.Response.Headers[name] = value;
        }

        // A 204 must not have a content type: clients would look for JSON in it.
        if (answer.Status == StatusCodes.Status204NoContent)
        {
            return;
        }

        var (type, text) = answer.Body is null ? ("text/html", "<html>upstream error</html>") : ("application/json", answer.Body.ToJsonString());
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        var isCut = injected.OfType<RestFault.AnswerCut>().Any();
        await context.Response.Body.WriteAsync(isCut ? bytes.AsMemory(0, bytes.Length / 2) : bytes, context.RequestAborted);
        if (isCut)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
    }
}
