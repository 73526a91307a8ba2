using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.State;

internal sealed class UserGroup(string id, Workspace workspace, string handle, string name)
{
    public string Id { get; } = id;

    public Workspace Workspace { get; } = workspace;

    public string Handle { get; } = handle;

    public bool IsDisabled { get; set; }

    public List<string> Members { get; } = [];

    public JsonObject ToJson(bool hasUsers)
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["team_id"] = Workspace.Id,
            ["is_usergroup"] = true,
            ["is_subteam"] = true,
            ["name"] = name,
            ["description"] = "",
            ["handle"] = Handle,
            ["is_external"] = false,
            ["date_create"] = 1_700_000_000,
            ["date_update"] = 1_700_000_000,
            ["date_delete"] = IsDisabled ? 1_700_000_001 : 0,
            ["auto_provision"] = false,
            ["enterprise_subteam_id"] = "",
            ["user_count"] = Members.Count,
        };
        if (hasUsers)
        {
            json["users"] = new JsonArray([.. Members.Select(member => JsonValue.Create(member))]);
        }

        return json;
    }
}
