using System.Text;
using Microsoft.AspNetCore.Http;
using StudyBot.TestSupport.Slack.Faults;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>Writes an answer, as far as the faults let it.</summary>
internal static class AnswerWriter
{
    public static async Task WriteAsync(HttpContext context, ApiAnswer answer, IReadOnlyList<ApiFault> injected, TimeProvider time)
    {
        foreach (var late in injected.OfType<ApiFault.AnswerLate>())
        {
            await Task.Delay(late.By, time, context.RequestAborted);
        }

        if (injected.OfType<ApiFault.AnswerLost>().Any())
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = answer.Status;
        if (answer.RetryAfter is { } wait)
        {
            context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds)).ToString();
        }

        var (type, text) = answer.Body is null
            ? ("text/html", "<html>upstream error</html>")
            : ("application/json; charset=utf-8", answer.Body.ToJsonString());
        var bytes = Encoding.UTF8.GetBytes(text);
        context.Response.ContentType = type;
        context.Response.ContentLength = bytes.Length;
        var isCut = injected.OfType<ApiFault.AnswerCut>().Any();
        await context.Response.Body.WriteAsync(isCut ? bytes.AsMemory(0, bytes.Length / 2) : bytes, context.RequestAborted);
        if (isCut)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
    }
}
