using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Net.Http.Headers;

namespace StudyBot.Playground.Web;

/// <summary>The page's own files, out of the assembly.</summary>
internal sealed class PageFiles
{
    private const string Start = "index.html";

    private readonly Dictionary<string, PageFile> _files = typeof(PageFiles).Assembly
        .GetManifestResourceNames()
        .ToDictionary(name => name, Read);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => Serve(Start));
        routes.MapGet("/page/{**path}", Serve);
    }

    private IResult Serve(string path) => _files.TryGetValue(path, out var file)
        ? Results.Bytes(file.Content, file.ContentType, entityTag: file.Tag)
        : Results.NotFound();

    private static PageFile Read(string name)
    {
        using var stream = typeof(PageFiles).Assembly.GetManifestResourceStream(name)!; // The assembly has just named it.
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexString(SHA256.HashData(content).AsSpan(0, 8))}\"");
        return new PageFile(content, ContentTypeOf(name), tag);
    }

    private static string ContentTypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "application/octet-stream",
    };

    private sealed record PageFile(byte[] Content, string ContentType, EntityTagHeaderValue Tag);
}
