using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Faults;
using StudyBot.TestSupport.Slack.Limits;
using StudyBot.TestSupport.Slack.SocketMode;
using StudyBot.TestSupport.Slack.State;

namespace StudyBot.TestSupport.Slack.WebApi.Methods;

/// <summary>Who one is, where one connects, and how one is installed.</summary>
internal sealed class AuthMethods(World world, SocketHub hub, DeliveryScript script)
{
    public IEnumerable<ApiMethod> All =>
    [
        new("auth.test", ApiTier.Special, [], Test),
        new("apps.connections.open", ApiTier.Three, [], OpenConnection) { Token = ApiTokenKind.App },
        new("oauth.v2.access", ApiTier.Four, [], Access) { Token = ApiTokenKind.None },
        new("team.info", ApiTier.Three, ["team:read"], Team) { IsFormOnly = true },
    ];

    private static JsonObject Test(ApiCall call) => new()
    {
        ["url"] = $"https://{call.Workspace.Domain}.slack.com/",
        ["team"] = call.Workspace.Name,
        ["user"] = call.Bot.Handle,
        ["team_id"] = call.Workspace.Id,
        ["user_id"] = call.Bot.Id,
        ["bot_id"] = call.Workspace.BotId,
        ["is_enterprise_install"] = false,
    };

    private JsonObject OpenConnection(ApiCall call) => script.IsLinkDisabled
        ? throw new ApiException("link_disabled")
        : new JsonObject { ["url"] = $"ws://{world.Address.Authority}/link/?ticket={hub.NewTicket()}&app_id={world.Options.AppId}" };

    private JsonObject Access(ApiCall call)
    {
        if (call.Arguments.Text("client_id") is { } id && id != world.Options.ClientId)
        {
            throw new ApiException("invalid_client_id");
        }

        if (call.Arguments.Text("client_secret") is { } secret && secret != world.Options.ClientSecret)
        {
            throw new ApiException("bad_client_secret");
        }

        if (!world.InstallationCodes.Remove(call.Arguments.Text("code") ?? "", out var workspace))
        {
            throw new ApiException("invalid_code");
        }

        (workspace.IsInstalled, workspace.IsTokenRevoked) = (true, false);
        return new JsonObject
        {
            ["app_id"] = world.Options.AppId,
            ["authed_user"] = new JsonObject { ["id"] = workspace.Users.Values.First(user => user.Kind is LoopbackUserKind.Owner).Id },
            ["scope"] = string.Join(',', workspace.Scopes.Order()),
            ["token_type"] = "bot",
            ["access_token"] = workspace.BotToken,
            ["bot_user_id"] = workspace.Bot.Id,
            ["team"] = new JsonObject { ["id"] = workspace.Id, ["name"] = workspace.Name },
            ["enterprise"] = null,
            ["is_enterprise_install"] = false,
        };
    }

    private static JsonObject Team(ApiCall call) => new()
    {
        ["team"] = new JsonObject
        {
            ["id"] = call.Workspace.Id,
            ["name"] = call.Workspace.Name,
            ["domain"] = call.Workspace.Domain,
            ["email_domain"] = "",
            ["is_verified"] = false,
            ["url"] = $"https://{call.Workspace.Domain}.slack.com/",
        },
    };
}
