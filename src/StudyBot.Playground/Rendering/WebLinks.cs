using System.Diagnostics.CodeAnalysis;
using Markdig.Renderers;

namespace StudyBot.Playground.Rendering;

internal static class WebLinks
{
    public static bool IsSafe([NotNullWhen(true)] string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps);

    public static void WriteStart(HtmlRenderer renderer, string url)
    {
        renderer.Write("<a href=\"").WriteEscapeUrl(url);
        renderer.Write("\" target=\"_blank\" rel=\"noopener noreferrer nofollow\">");
    }
}
