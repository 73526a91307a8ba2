using Microsoft.AspNetCore.Http;
using StudyBot.TestSupport.Slack.Faults;
using StudyBot.TestSupport.Slack.Limits;
using StudyBot.TestSupport.Slack.Recording;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>What every request goes through: faults, token, scopes, limits, method, record, answer.</summary>
internal sealed class ApiPipeline(
    World world, IEnumerable<ApiMethod> methods, TierLimits limits, ApiFaults faults, TrafficRecorder recorder)
{
    private readonly Dictionary<string, ApiMethod> _methods = methods.ToDictionary(method => method.Name);

    public async Task HandleAsync(HttpContext context, string name)
    {
        var injected = faults.Take(name);
        foreach (var delay in injected.OfType<ApiFault.Delayed>())
        {
            await Task.Delay(delay.By, world.Options.Time, context.RequestAborted);
        }

        var call = new ApiCall(name, [], Token: null, IsJson: false);
        ApiAnswer answer;
        try
        {
            call = await RequestReader.ReadAsync(context, name, context.RequestAborted);
            if (injected.OfType<ApiFault.Dropped>().Any())
            {
                context.Abort();
                return;
            }

            answer = Refusal(injected) ?? Answer(ref call);
        }
        catch (ApiException error)
        {
            answer = ApiAnswer.Of(error);
        }

        recorder.Add(new RecordedRequest(
            name,
            call.HasWorkspace ? call.Workspace.Id : null,
            call.Arguments,
            call.IsJson,
            answer.Status,
            answer.Body,
            [.. injected.Select(fault => fault.GetType().Name)],
            world.Now));
        if (call.HasWorkspace)
        {
            context.Response.Headers["x-oauth-scopes"] = string.Join(',', call.Workspace.Scopes);
        }

        await AnswerWriter.WriteAsync(context, answer, injected, world.Options.Time);
    }

    private ApiAnswer Answer(ref ApiCall call)
    {
        if (!_methods.TryGetValue(call.Method, out var method))
        {
            throw new ApiException("unknown_method");
        }

        lock (world.Gate)
        {
            call = Authorized(method, call);
            if (limits.Take(method, call) is { } wait)
            {
                return ApiAnswer.RateLimited(wait);
            }

            if (call.HasWorkspace)
            {
                call.RequireScope(method.Scopes);
            }

            var readable = method.IsFormOnly && call.IsJson ? call with { Arguments = [] } : call;
            var body = method.Handle(readable);
            body["ok"] = true;
            world.Changes.Ring();
            return ApiAnswer.Ok(body);
        }
    }

    private ApiCall Authorized(ApiMethod method, ApiCall call)
    {
        if (method.Token is ApiTokenKind.None)
        {
            return call;
        }

        var token = call.Token ?? throw new ApiException("not_authed");
        if (method.Token is ApiTokenKind.App)
        {
            return token == world.Options.AppToken ? call
                : throw new ApiException(world.WorkspaceOf(token) is null ? "invalid_auth" : "not_allowed_token_type");
        }

        return world.WorkspaceOf(token) switch
        {
            null => throw new ApiException(token == world.Options.AppToken ? "not_allowed_token_type" : "invalid_auth"),
            { IsInstalled: false } => throw new ApiException("account_inactive"),
            { IsTokenRevoked: true } => throw new ApiException("token_revoked"),
            var workspace => call with { Workspace = workspace },
        };
    }

    private static ApiAnswer? Refusal(IReadOnlyList<ApiFault> injected) => injected
        .Select(fault => fault switch
        {
            ApiFault.RateLimited limited => ApiAnswer.RateLimited(limited.RetryAfter),
            ApiFault.ServerError error => new ApiAnswer(error.Status, null),
            ApiFault.HtmlPage => new ApiAnswer(200, null),
            ApiFault.Refused refused => ApiAnswer.Of(new ApiException(refused.Error)),
            _ => null,
        })
        .FirstOrDefault(answer => answer is not null);
}
