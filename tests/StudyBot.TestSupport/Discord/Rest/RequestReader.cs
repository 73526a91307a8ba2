using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;

namespace StudyBot.TestSupport.Discord.Rest;

/// <summary>Reads JSON and multipart bodies (reference, "Uploading Files").</summary>
internal static partial class RequestReader
{
    public static async Task<RestCall> ReadAsync(HttpContext context, string path, CancellationToken cancellationToken)
    {
        var request = context.Request;
        var call = new RestCall(request.Method, path, request.Query, request.Headers.Authorization);
        if (request.HasFormContentType)
        {
            return await ReadFormAsync(request, call, cancellationToken);
        }

        using var reader = new StreamReader(request.Body);
        var text = await reader.ReadToEndAsync(cancellationToken);
        return text.Length == 0 ? call : call with { Body = Parse(text) };
    }

    private static async Task<RestCall> ReadFormAsync(HttpRequest request, RestCall call, CancellationToken cancellationToken)
    {
        var form = await request.ReadFormAsync(cancellationToken);
        var files = new List<UploadedFile>();
        foreach (var file in form.Files)
        {
            using var bytes = new MemoryStream();
            await file.CopyToAsync(bytes, cancellationToken);
            var index = int.TryParse(FileName().Match(file.Name).Groups["index"].Value, out var number) ? number : 0;
            files.Add(new UploadedFile(index, file.FileName, file.ContentType ?? "application/octet-stream", bytes.ToArray()));
        }

        return call with { Body = form.TryGetValue("payload_json", out var text) ? Parse(text.ToString()) : null, Files = files };
    }

    private static JsonNode? Parse(string text)
    {
        try
        {
            return JsonNode.Parse(text);
        }
        catch (JsonException)
        {
            throw ApiErrors.NotJson;
        }
    }

    [GeneratedRegex(@"^files\[(?<index>[0-9])\]$")]
    private static partial Regex FileName();
}
