using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace StudyBot.Slack.WebApi.Sending;

/// <summary>Bodies in the forms Slack takes: forms for what reads, JSON for what writes, bytes for files.</summary>
/// <remarks>https://docs.slack.dev/apis/web-api/#basics; several of the methods that read take no JSON.</remarks>
internal static class RequestBody
{
    public static Func<HttpContent> Json<T>(T value, JsonTypeInfo<T> type)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, type);
        return () => new ReadOnlyMemoryContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/json", "utf-8") } };
    }

    /// <summary>Values that are null are left out.</summary>
    public static Func<HttpContent> Form(params IEnumerable<(string Name, string? Value)> fields)
    {
        var pairs = fields.Where(field => field.Value is not null).Select(field => KeyValuePair.Create(field.Name, field.Value)).ToList();
        return () => new FormUrlEncodedContent(pairs);
    }

    public static Func<HttpContent> Bytes(ReadOnlyMemory<byte> bytes) =>
        () => new ReadOnlyMemoryContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
}
