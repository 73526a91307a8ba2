using System.Text;
using Microsoft.AspNetCore.Http;

namespace StudyBot.Slack.Tests;

internal sealed record RecordedRequest(string Method, string? Authorization, string? ContentType, string Query, byte[] Bytes)
{
    public string Body => Encoding.UTF8.GetString(Bytes);

    public static async Task<RecordedRequest> ReadAsync(string method, HttpRequest request)
    {
        using var body = new MemoryStream();
        await request.Body.CopyToAsync(body);
        return new RecordedRequest(method, request.Headers.Authorization, request.ContentType, request.QueryString.Value ?? "", body.ToArray());
    }
}
