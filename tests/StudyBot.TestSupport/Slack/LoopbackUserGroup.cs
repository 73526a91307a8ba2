using System.Text.Json.Nodes;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.Users;

namespace StudyBot.TestSupport.Slack;

/// <summary>A user group, which is mentioned as one.</summary>
public sealed class LoopbackUserGroup
{
    private readonly Backstage _stage;
    private readonly UserGroup _group;

    internal LoopbackUserGroup(Backstage stage, UserGroup group)
    {
        _stage = stage;
        _group = group;
    }

    public string Id => _group.Id;

    public string Handle => _group.Handle;

    public string Mention => $"<!subteam^{Id}>";

    public void SetMembers(params IReadOnlyList<LoopbackUser> users) => _stage.Locked(() =>
    {
        var ids = users.Select(user => user.Id).ToList();
        var (added, removed) = (ids.Except(_group.Members).ToList(), _group.Members.Except(ids).ToList());
        _group.Members.Clear();
        _group.Members.AddRange(ids);
        _stage.Events.Send(_group.Workspace, new JsonObject
        {
            ["type"] = "subteam_members_changed",
            ["subteam_id"] = Id,
            ["team_id"] = _group.Workspace.Id,
            ["date_previous_update"] = 1_700_000_000,
            ["date_update"] = _stage.World.Now.ToUnixTimeSeconds(),
            ["added_users"] = new JsonArray([.. added.Select(id => JsonValue.Create(id))]),
            ["added_users_count"] = added.Count,
            ["removed_users"] = new JsonArray([.. removed.Select(id => JsonValue.Create(id))]),
            ["removed_users_count"] = removed.Count,
            ["event_ts"] = _stage.World.Ids.NextTs(),
        });
    });
}
