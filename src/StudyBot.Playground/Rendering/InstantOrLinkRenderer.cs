using System.Globalization;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace StudyBot.Playground.Rendering;

/// <summary>Draws <c>&lt;time:unix-seconds&gt;</c> as an instant the page counts down, and other autolinks as links or text.</summary>
internal sealed class InstantOrLinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    private const string Scheme = "time:";

    protected override void Write(HtmlRenderer renderer, AutolinkInline obj)
    {
        if (Instant(obj.Url) is { } instant)
        {
            // The text is for a page without script; the page replaces it with the reader's own clock.
            renderer.Write($"<time datetime=\"{instant:yyyy-MM-ddTHH:mm:ssZ}\">{instant:d MMM yyyy, HH:mm} UTC</time>");
            return;
        }

        var isLink = !obj.IsEmail && WebLinks.IsSafe(obj.Url);
        if (isLink)
        {
            WebLinks.WriteStart(renderer, obj.Url);
        }

        renderer.WriteEscape(obj.Url);
        if (isLink)
        {
            renderer.Write("</a>");
        }
    }

    private static DateTimeOffset? Instant(string url)
    {
        if (!url.StartsWith(Scheme, StringComparison.Ordinal)
            || !long.TryParse(url.AsSpan(Scheme.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || seconds > DateTimeOffset.MaxValue.ToUnixTimeSeconds())
        {
            return null;
        }

        return DateTimeOffset.FromUnixTimeSeconds(seconds);
    }
}
