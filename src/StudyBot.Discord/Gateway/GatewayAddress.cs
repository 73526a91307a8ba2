namespace StudyBot.Discord.Gateway;

/// <summary>Completes an address of the gateway with what this client speaks.</summary>
internal static class GatewayAddress
{
    private const int Version = 10;

    /// <summary>https://docs.discord.com/developers/events/gateway#connecting-gateway-url-query-string-params</summary>
    public static Uri Of(Uri server, GatewayCompression compression)
    {
        var query = $"v={Version}&encoding=json" + compression switch
        {
            GatewayCompression.None => "",
            GatewayCompression.ZlibStream => "&compress=zlib-stream",
        };
        return new UriBuilder(server) { Query = query }.Uri;
    }

    /// <summary>Null when it is no address a socket can be opened to.</summary>
    public static Uri? Parse(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "ws" or "wss" ? address : null;
}
