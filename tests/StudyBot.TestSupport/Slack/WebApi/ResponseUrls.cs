using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using StudyBot.TestSupport.Slack.Faults;
using StudyBot.TestSupport.Slack.Interactions;
using StudyBot.TestSupport.Slack.Recording;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>Answers to interactions (docs.slack.dev/interactivity/handling-user-interaction, "Message responses").</summary>
internal sealed class ResponseUrls(World world, Responses responses, ApiFaults faults, TrafficRecorder recorder)
{
    private const string Name = "response_url";

    public async Task HandleAsync(HttpContext context, string id)
    {
        var injected = faults.Take(Name);
        using var reader = new StreamReader(context.Request.Body);
        var body = Parse(await reader.ReadToEndAsync(context.RequestAborted));
        var (status, error) = injected.OfType<ApiFault.ServerError>().FirstOrDefault() is { } failure
            ? (failure.Status, "unavailable")
            : Answer(id, body);
        var answer = new JsonObject { ["ok"] = error is null };
        if (error is not null)
        {
            answer["error"] = error;
        }

        recorder.Add(new RecordedRequest(
            Name, WorkspaceId: null, body ?? [], IsJson: true, status, answer, [.. injected.Select(fault => fault.GetType().Name)], world.Now));
        await AnswerWriter.WriteAsync(context, new ApiAnswer(status, answer), injected, world.Options.Time);
    }

    private (int Status, string? Error) Answer(string id, JsonObject? body)
    {
        lock (world.Gate)
        {
            if (!world.ResponseUrls.TryGetValue(id, out var url))
            {
                return (404, "invalid_url");
            }

            if (world.Now - url.At > ResponseUrl.Lifetime)
            {
                return (404, "expired_url");
            }

            if (url.Used >= ResponseUrl.Uses)
            {
                return (404, "used_url");
            }

            return Say(url, body);
        }
    }

    private (int Status, string? Error) Say(ResponseUrl url, JsonObject? body)
    {
        if (body is null)
        {
            return (400, "invalid_payload");
        }

        try
        {
            responses.Say(url, body);
            url.Used++;
            return (200, null);
        }
        catch (ApiException error)
        {
            return (error.Error == "no_text" ? 500 : 400, error.Error);
        }
    }

    private static JsonObject? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
