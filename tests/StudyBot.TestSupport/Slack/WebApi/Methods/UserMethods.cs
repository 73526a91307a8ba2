using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.Limits;

namespace StudyBot.TestSupport.Slack.WebApi.Methods;

/// <summary>People and groups of people (docs.slack.dev/reference/methods/users.* and usergroups.*).</summary>
internal sealed class UserMethods
{
    public IEnumerable<ApiMethod> All { get; } =
    [
        new("users.info", ApiTier.Four, ["users:read"], Info) { IsFormOnly = true },
        new("users.list", ApiTier.Two, ["users:read"], List) { IsFormOnly = true },
        new("usergroups.list", ApiTier.Two, ["usergroups:read"], Groups) { IsFormOnly = true },
        new("usergroups.users.list", ApiTier.Two, ["usergroups:read"], GroupMembers) { IsFormOnly = true },
    ];

    private static JsonObject Info(ApiCall call) => new() { ["user"] = call.User().ToJson() };

    /// <summary>Strangers of other workspaces are not in the list.</summary>
    private static JsonObject List(ApiCall call)
    {
        var all = call.Workspace.Users.Values.Where(user => user.Kind is not LoopbackUserKind.Stranger).ToList();
        var (page, metadata) = Paging.Of(all, call, user => user.Id);
        return new JsonObject
        {
            ["members"] = new JsonArray([.. page.Select(user => user.ToJson())]),
            ["cache_ts"] = 1_700_000_000,
            ["response_metadata"] = metadata,
        };
    }

    private static JsonObject Groups(ApiCall call)
    {
        var hasDisabled = call.Arguments.Flag("include_disabled") is true;
        var hasUsers = call.Arguments.Flag("include_users") is true;
        var groups = call.Workspace.UserGroups.Values.Where(group => hasDisabled || !group.IsDisabled);
        return new JsonObject { ["usergroups"] = new JsonArray([.. groups.Select(group => group.ToJson(hasUsers))]) };
    }

    private static JsonObject GroupMembers(ApiCall call)
    {
        var group = call.Workspace.UserGroups.GetValueOrDefault(call.Arguments.Required("usergroup"))
            ?? throw new ApiException("no_such_subteam");
        return new JsonObject { ["users"] = new JsonArray([.. group.Members.Select(member => JsonValue.Create(member))]) };
    }
}
