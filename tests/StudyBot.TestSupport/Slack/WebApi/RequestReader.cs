using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace StudyBot.TestSupport.Slack.WebApi;

/// <summary>Reads forms, JSON and the arguments in the address; the token counts in the header only.</summary>
internal static class RequestReader
{
    public static async Task<ApiCall> ReadAsync(HttpContext context, string method, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var arguments = new JsonObject();
        foreach (var (name, value) in request.Query)
        {
            arguments[name] = value.ToString();
        }

        var isJson = request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) is true;
        var body = isJson ? await ReadJsonAsync(request, cancellationToken) : await ReadFormAsync(request, cancellationToken);
        foreach (var (name, value) in body.ToList())
        {
            arguments[name] = value?.DeepClone();
        }

        return new ApiCall(method, arguments, TokenOf(request), isJson);
    }

    private static string? TokenOf(HttpRequest request)
    {
        const string scheme = "Bearer ";
        var header = request.Headers.Authorization.ToString();
        return header.StartsWith(scheme, StringComparison.Ordinal) ? header[scheme.Length..] : null;
    }

    private static async Task<JsonObject> ReadFormAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        var fields = new JsonObject();
        if (request.HasFormContentType)
        {
            foreach (var (name, value) in await request.ReadFormAsync(cancellationToken))
            {
                fields[name] = value.ToString();
            }
        }

        return fields;
    }

    private static async Task<JsonObject> ReadJsonAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(cancellationToken);
        try
        {
            return text.Length == 0 ? [] : JsonNode.Parse(text) as JsonObject ?? throw new ApiException("json_not_object");
        }
        catch (JsonException)
        {
            throw new ApiException("invalid_json");
        }
    }
}
