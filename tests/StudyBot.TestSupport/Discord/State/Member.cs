using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.State;

internal sealed class Member(User user, DateTimeOffset joinedAt)
{
    private readonly HashSet<ulong> _roles = [];

    public User User { get; } = user;

    public DateTimeOffset JoinedAt { get; } = joinedAt;

    public IReadOnlySet<ulong> Roles => _roles;

    public DateTimeOffset? TimedOutUntil { get; set; }

    public bool Grant(ulong role) => _roles.Add(role);

    public bool Revoke(ulong role) => _roles.Remove(role);

    public JsonObject ToJson()
    {
        var json = ToPartialJson();
        json["user"] = User.ToJson();
        return json;
    }

    /// <summary>As it stands beside a message, which names the user itself.</summary>
    public JsonObject ToPartialJson() => new()
    {
        ["avatar"] = null,
        ["banner"] = null,
        ["communication_disabled_until"] = TimedOutUntil is { } until ? Wire.Text(until) : null,
        ["deaf"] = false,
        ["flags"] = 0,
        ["joined_at"] = Wire.Text(JoinedAt),
        ["mute"] = false,
        ["nick"] = null,
        ["pending"] = false,
        ["premium_since"] = null,
        ["roles"] = new JsonArray([.. Roles.Select(role => JsonValue.Create(role.ToString()))]),
    };
}
