namespace StudyBot.Discord.Rendering;

/// <summary>Addresses that a link may lead to, written so that nothing around them can be closed from within.</summary>
internal static class WebAddress
{
    /// <summary>The address for a link, or null when it does not lead to the web.</summary>
    public static string? Read(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps)
            ? Encode(uri.AbsoluteUri)
            : null;

    private static string Encode(string url) => url
        .Replace("(", "%28").Replace(")", "%29").Replace("*", "%2A").Replace("|", "%7C").Replace("`", "%60")
        .Replace("\\", "%5C").Replace("<", "%3C").Replace(">", "%3E").Replace("~~", "%7E%7E").Replace("[", "%5B").Replace("]", "%5D");
}
