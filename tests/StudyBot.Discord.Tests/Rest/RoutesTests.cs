using StudyBot.Discord.Models;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord.Tests.Rest;

public sealed class RoutesTests
{
    private const string Token = "aW50ZXJhY3Rpb24/c2VjcmV0";

    private static readonly Snowflake A = new(11);
    private static readonly Snowflake B = new(22);

    public static TheoryData<string, string, string> Table()
    {
        var escaped = Uri.EscapeDataString(Token);
        return new TheoryData<string, string, string>
        {
            { "GET /gateway/bot", "gateway/bot", "" },
            { "GET /users/@me", "users/@me", "" },
            { "GET /applications/@me", "applications/@me", "" },
            { "POST /users/@me/channels", "users/@me/channels", "" },
            { "PATCH /channels/11", "channels/11", "11" },
            { "GET /channels/11/messages", "channels/11/messages?limit=100", "11" },
            { "PATCH /channels/11/messages/{message}", "channels/11/messages/22", "11" },
            { "POST /channels/11/messages/{message}/threads", "channels/11/messages/22/threads", "11" },
            { "GET /guilds/11/threads/active", "guilds/11/threads/active", "11" },
            { "GET /guilds/11/members/{user}", "guilds/11/members/22", "11" },
            { "PUT /applications/{application}/commands", "applications/11/commands", "" },
            { "POST /interactions/{interaction}/{token}/callback", $"interactions/11/{escaped}/callback", $"11/{Token}" },
            { "POST /webhooks/{application}/{token}", $"webhooks/11/{escaped}?wait=true", $"11/{Token}" },
            { "PATCH /webhooks/{application}/{token}/messages/@original", $"webhooks/11/{escaped}/messages/@original", $"11/{Token}" },
        };
    }

    [Theory]
    [MemberData(nameof(Table))]
    public void Route_is_named_without_secrets_and_counted_by_its_resource(string name, string path, string major)
    {
        var route = All().Single(route => route.ToString() == name);

        Assert.Equal((path, major), (route.Path, route.Major));
    }

    [Fact]
    public void Interactions_do_not_count_towards_the_global_limit() => Assert.All(
        All(), route => Assert.Equal(route.Path.StartsWith("interactions") || route.Path.StartsWith("webhooks"), !route.CountsGlobally));

    [Fact]
    public void Only_posting_messages_is_not_repeatable_by_itself() => Assert.Equal(
        ["POST /channels/11/messages", "POST /webhooks/{application}/{token}"],
        All().Where(route => !route.IsRepeatable).Select(route => route.ToString()).Order());

    private static IReadOnlyList<Route> All() =>
    [
        Routes.GatewayBot(), Routes.CurrentUser(), Routes.CurrentApplication(), Routes.OpenDirectChannel(),
        Routes.Channel(HttpMethod.Get, A), Routes.Channel(HttpMethod.Patch, A),
        Routes.Messages(HttpMethod.Get, A, MessagePage.Latest(100).Query), Routes.Messages(HttpMethod.Post, A),
        Routes.EditMessage(A, B), Routes.StartThread(A, B),
        Routes.GuildChannels(A), Routes.GuildRoles(A), Routes.ActiveThreads(A), Routes.GuildMember(A, B),
        Routes.Commands(HttpMethod.Put, A),
        Routes.InteractionCallback(A, Token), Routes.PostFollowup(A, Token), Routes.EditOriginalResponse(A, Token),
    ];
}
