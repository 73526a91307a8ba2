using System.Globalization;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using StudyBot.Slack.Deliveries;

namespace StudyBot.Slack.Events;

/// <summary>Takes what Slack posts to the bot's public address: events, interactions and slash commands alike.</summary>
/// <remarks>
/// https://docs.slack.dev/apis/events-api. Slack waits three seconds for the answer, so what came is only put aside before it, as over Socket Mode.
/// </remarks>
internal sealed partial class EventsReceiver(SlackSignature signature, DeliveryDispatcher deliveries, ILogger<EventsReceiver> logger)
{
    private const string RetryHeader = "X-Slack-Retry-Num";

    private const string Json = "application/json";

    /// <summary>Answers one request.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        var result = await ReceiveAsync(context.Request, context.RequestAborted);
        await result.ExecuteAsync(context);
    }

    private async Task<IResult> ReceiveAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (await RequestBodyReader.ReadAsync(request, cancellationToken) is not { } body)
        {
            return Results.StatusCode(StatusCodes.Status413PayloadTooLarge);
        }

        if (!signature.Accepts(request.Headers[SlackSignature.TimestampHeader], request.Headers[SlackSignature.SignatureHeader], body.Span))
        {
            Log.NotSlack(logger);
            return Results.StatusCode(StatusCodes.Status401Unauthorized);
        }

        try
        {
            return request.HasFormContentType ? await TakeFormAsync(request, body) : TakeEvent(request, body);
        }
        catch (JsonException)
        {
            Log.Malformed(logger, body.Length);
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }
    }

    private IResult TakeEvent(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        var frame = PayloadFrame.Read(body.Span);
        if (frame.Type.Of(body.Span).SequenceEqual("url_verification"u8))
        {
            return Results.Text(Encoding.UTF8.GetString(frame.Challenge.Of(body.Span)));
        }

        deliveries.Dispatch(DeliveryKind.Event, RetryOf(request), frame, body.Span, new JsonSlice(0, body.Length));
        deliveries.Start();
        return Results.Ok();
    }

    private async Task<IResult> TakeFormAsync(HttpRequest request, ReadOnlyMemory<byte> body)
    {
        // A form that is neither is Slack's check of the certificate.
        if (PostedForm.Read(body.Span) is not { } posted)
        {
            return Results.Ok();
        }

        var frame = PayloadFrame.Read(posted.Json);
        var payload = new JsonSlice(0, posted.Json.Length);
        if (posted.Kind == DeliveryKind.Interaction && DeliveryDispatcher.WantsAnswer(frame, posted.Json))
        {
            var answer = await deliveries.AskAsync(RetryOf(request), frame, posted.Json, payload);
            return answer.Json.IsEmpty ? Results.Ok() : Results.Bytes(answer.Json, Json);
        }

        deliveries.Dispatch(posted.Kind, RetryOf(request), frame, posted.Json, payload);
        return Results.Ok();
    }

    private static int RetryOf(HttpRequest request) =>
        int.TryParse(request.Headers[RetryHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var attempt) ? attempt : 0;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Refused a request to Slack's address that Slack has not signed, or not just now.")]
        public static partial void NotSlack(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "Refused a signed request of {Length} bytes that is not of the documented form.")]
        public static partial void Malformed(ILogger logger, int length);
    }
}
