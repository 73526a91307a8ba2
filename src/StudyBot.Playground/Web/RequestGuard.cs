using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StudyBot.Playground.Rooms;

namespace StudyBot.Playground.Web;

/// <summary>Stands before every endpoint: who may come in, and how a failure is told.</summary>
internal sealed partial class RequestGuard(IOptions<PlaygroundOptions> options, ILogger<RequestGuard> logger)
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        WriteSecurityHeaders(context.Response.Headers);
        if (FindObjection(context) is var (status, sentence))
        {
            await Answers.RefuseAsync(context, status, sentence);
            return;
        }

        try
        {
            await next(context);
        }
        catch (RoomRefusedException exception) when (!context.Response.HasStarted)
        {
            await Answers.RefuseAsync(context, StatusOf(exception.Refusal), exception.Message);
        }
        catch (JournalUnwritableException exception) when (!context.Response.HasStarted)
        {
            Log.WriteFailed(logger, exception);
            await Answers.RefuseAsync(context, StatusCodes.Status507InsufficientStorage, exception.Message);
        }
    }

    private static void WriteSecurityHeaders(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-cache";
    }

    private static int StatusOf(Refusal refusal) => refusal switch
    {
        Refusal.Invalid => StatusCodes.Status400BadRequest,
        Refusal.NotFound => StatusCodes.Status404NotFound,
        Refusal.NotYours => StatusCodes.Status403Forbidden,
        Refusal.Taken => StatusCodes.Status409Conflict,
        Refusal.TooLong => StatusCodes.Status413PayloadTooLarge,
    };

    private (int Status, string Sentence)? FindObjection(HttpContext context)
    {
        var request = context.Request;
        if (!HostRules.IsOurs(request.Host.Host, options.Value, context.Connection.LocalIpAddress))
        {
            return (StatusCodes.Status421MisdirectedRequest, "This is not the Playground's host name; Playground:Hosts can make it one.");
        }

        var origin = request.Headers.Origin.Count == 0 ? null : request.Headers.Origin.ToString();
        if (!OriginRules.IsOurs(request.Method, request.Host.Value ?? "", origin, request.Headers.ContainsKey(OriginRules.Header)))
        {
            return (StatusCodes.Status403Forbidden, "Only the Playground's own page can do this.");
        }

        return TokenCookie.IsAdmitted(context, options.Value.Token)
            ? null
            : (StatusCodes.Status401Unauthorized, "Add ?token= and the token your operator set to the address, once.");
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Could not carry out a request to the Playground.")]
        public static partial void WriteFailed(ILogger logger, Exception exception);
    }
}
