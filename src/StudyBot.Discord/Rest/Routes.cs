using StudyBot.Discord.Models;

namespace StudyBot.Discord.Rest;

/// <summary>The endpoints the bot uses, and no more.</summary>
internal static class Routes
{
    public static Route GatewayBot() => Bot(HttpMethod.Get, "gateway/bot");

    public static Route CurrentUser() => Bot(HttpMethod.Get, "users/@me");

    public static Route CurrentApplication() => Bot(HttpMethod.Get, "applications/@me");

    // The same channel is answered, however often it is asked for (Resources/User, "Create DM").
    public static Route OpenDirectChannel() => Bot(HttpMethod.Post, "users/@me/channels") with { IsRepeatable = true };

    public static Route Channel(HttpMethod method, Snowflake channel) => InChannel(method, channel, "", "");

    public static Route Messages(HttpMethod method, Snowflake channel, string query = "") =>
        InChannel(method, channel, "/messages", $"/messages{query}");

    public static Route EditMessage(Snowflake channel, Snowflake message) => Message(HttpMethod.Patch, channel, message);

    public static Route Message(HttpMethod method, Snowflake channel, Snowflake message) =>
        InChannel(method, channel, "/messages/{message}", $"/messages/{message}");

    // A message has one thread: a second attempt is refused with 160004 and opens no other.
    public static Route StartThread(Snowflake channel, Snowflake message) =>
        InChannel(HttpMethod.Post, channel, "/messages/{message}/threads", $"/messages/{message}/threads") with { IsRepeatable = true };

    public static Route GuildChannels(Snowflake guild) => InGuild(HttpMethod.Get, guild, "/channels", "/channels");

    public static Route GuildRoles(Snowflake guild) => InGuild(HttpMethod.Get, guild, "/roles", "/roles");

    public static Route ActiveThreads(Snowflake guild) => InGuild(HttpMethod.Get, guild, "/threads/active", "/threads/active");

    public static Route GuildMember(Snowflake guild, Snowflake user) =>
        InGuild(HttpMethod.Get, guild, "/members/{user}", $"/members/{user}");

    public static Route Commands(HttpMethod method, Snowflake application, string query = "") => new()
    {
        Method = method,
        Template = "/applications/{application}/commands",
        Path = $"applications/{application}/commands{query}",
        IsRepeatable = true,
    };

    // The second of two answers is refused with 40060, and Discord keeps the first.
    public static Route InteractionCallback(Snowflake interaction, string token) => new()
    {
        Method = HttpMethod.Post,
        Template = "/interactions/{interaction}/{token}/callback",
        Path = $"interactions/{interaction}/{Uri.EscapeDataString(token)}/callback",
        Major = $"{interaction}/{token}",
        Access = RouteAccess.Interaction,
        IsRepeatable = true,
    };

    public static Route PostFollowup(Snowflake application, string token) =>
        OfWebhook(HttpMethod.Post, application, token, "", "?wait=true");

    public static Route EditOriginalResponse(Snowflake application, string token) =>
        OfWebhook(HttpMethod.Patch, application, token, "/messages/@original", "/messages/@original");

    private static Route Bot(HttpMethod method, string path) => new()
    {
        Method = method,
        Template = $"/{path}",
        Path = path,
        IsRepeatable = method != HttpMethod.Post,
    };

    private static Route InChannel(HttpMethod method, Snowflake channel, string template, string path) => new()
    {
        Method = method,
        Template = $"/channels/{channel}{template}",
        Path = $"channels/{channel}{path}",
        Major = channel.ToString(),
        IsRepeatable = method != HttpMethod.Post,
    };

    private static Route InGuild(HttpMethod method, Snowflake guild, string template, string path) => new()
    {
        Method = method,
        Template = $"/guilds/{guild}{template}",
        Path = $"guilds/{guild}{path}",
        Major = guild.ToString(),
        IsRepeatable = true,
    };

    private static Route OfWebhook(HttpMethod method, Snowflake application, string token, string template, string path) => new()
    {
        Method = method,
        Template = $"/webhooks/{{application}}/{{token}}{template}",
        Path = $"webhooks/{application}/{Uri.EscapeDataString(token)}{path}",
        Major = $"{application}/{token}",
        Access = RouteAccess.Webhook,
        IsRepeatable = method != HttpMethod.Post,
    };
}
