using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;
using StudyBot.Playground.Views;

namespace StudyBot.Playground.Web;

/// <summary>Answers in the page's JSON.</summary>
internal static class Answers
{
    public static Task WriteAsync<T>(HttpContext context, T view, JsonTypeInfo<T> type) =>
        context.Response.WriteAsJsonAsync(view, type, contentType: null, context.RequestAborted);

    public static Task RefuseAsync(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        return WriteAsync(context, new ErrorView(sentence), ViewJson.Default.ErrorView);
    }
}
