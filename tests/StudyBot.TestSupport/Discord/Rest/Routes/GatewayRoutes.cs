using System.Text.Json.Nodes;
using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Rest.Routes;

/// <summary>Where the gateway is, and who the bot is.</summary>
internal sealed class GatewayRoutes(World world, IdentifyBudget budget)
{
    // Application flags (resources/application): the "limited" ones, which bots in few guilds switch on by themselves.
    private const int PresenceLimited = 1 << 13;
    private const int GuildMembersLimited = 1 << 15;
    private const int MessageContentLimited = 1 << 19;

    public IEnumerable<Route> All =>
    [
        new("GET", "/gateway", _ => RestAnswer.Ok(new JsonObject { ["url"] = Url() })),
        new("GET", "/gateway/bot", _ => Bot()),
        new("GET", "/users/@me", _ => RestAnswer.Ok(Me())),
        new("GET", "/applications/@me", _ => RestAnswer.Ok(Application())),
        new("GET", "/oauth2/applications/@me", _ => RestAnswer.Ok(Application())),
    ];

    private int Flags()
    {
        var enabled = world.Options.PrivilegedIntents;
        return (enabled.HasFlag(LoopbackIntents.GuildPresences) ? PresenceLimited : 0)
            | (enabled.HasFlag(LoopbackIntents.GuildMembers) ? GuildMembersLimited : 0)
            | (enabled.HasFlag(LoopbackIntents.MessageContent) ? MessageContentLimited : 0);
    }

    private string Url() => $"ws://{world.Address.Authority}";

    private RestAnswer Bot() => RestAnswer.Ok(new JsonObject
    {
        ["url"] = Url(),
        ["shards"] = world.Options.Shards,
        ["session_start_limit"] = budget.ToJson(),
    });

    private JsonObject Me()
    {
        var json = world.Bot.ToJson();
        json["mfa_enabled"] = true;
        json["locale"] = "en-US";
        json["verified"] = true;
        json["email"] = null;
        return json;
    }

    private JsonObject Application() => new()
    {
        ["id"] = world.Bot.Id.ToString(),
        ["name"] = world.Bot.Name,
        ["icon"] = null,
        ["description"] = "",
        ["type"] = null,
        ["bot"] = world.Bot.ToJson(),
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["flags"] = Flags(),
        ["flags_new"] = Flags().ToString(),
        ["redirect_uris"] = new JsonArray(),
        ["interactions_endpoint_url"] = null,
        ["role_connections_verification_url"] = null,
        ["owner"] = world.Owner.ToJson(),
        ["approximate_guild_count"] = world.Guilds.Count,
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["team"] = null,
        ["eligible_oauth2_scopes"] = new JsonArray(),
    };
}
