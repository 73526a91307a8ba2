namespace StudyBot.Slack.Rendering;

/// <summary>Addresses that a link may lead to.</summary>
internal static class WebAddress
{
    /// <summary>Of a link (Block Kit, "Rich text block").</summary>
    private const int Longest = 3_000;

    /// <summary>The address for a link, or null when it does not lead to the web.</summary>
    public static string? Read(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
        && uri.AbsoluteUri.Length <= Longest
            ? uri.AbsoluteUri.Replace("|", "%7C").Replace("<", "%3C").Replace(">", "%3E")
            : null;
}
