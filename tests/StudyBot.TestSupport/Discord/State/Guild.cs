using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.State;

internal sealed class Guild(ulong id, string name, ulong ownerId, DateTimeOffset createdAt)
{
    public ulong Id { get; } = id;

    public string Name { get; } = name;

    public ulong OwnerId { get; } = ownerId;

    public DateTimeOffset CreatedAt { get; } = createdAt;

    public SortedDictionary<ulong, Role> Roles { get; } = new()
    {
        // The role of everybody has the guild's own id.
        [id] = new Role(id, "@everyone", LoopbackPermissions.Usual, position: 0),
    };

    public SortedDictionary<ulong, Member> Members { get; } = [];

    /// <summary>Channels and threads, whatever their state.</summary>
    public SortedDictionary<ulong, Channel> Channels { get; } = [];

    public Role Everyone => Roles[Id];

    /// <summary>The highest of a member's roles: nobody manages roles at or above their own.</summary>
    public int RankOf(Member member) =>
        member.User.Id == OwnerId ? int.MaxValue : member.Roles.Select(role => Roles[role].Position).DefaultIfEmpty(0).Max();

    public JsonObject ToJson() => new()
    {
        ["id"] = Id.ToString(),
        ["name"] = Name,
        ["icon"] = null,
        ["description"] = null,
        ["home_header"] = null,
        ["splash"] = null,
        ["discovery_splash"] = null,
        ["features"] = new JsonArray(),
        ["banner"] = null,
        ["owner_id"] = OwnerId.ToString(),
        ["application_id"] = null,
        ["region"] = "us-west",
        ["afk_channel_id"] = null,
        ["afk_timeout"] = 300,
        ["system_channel_id"] = null,
        ["system_channel_flags"] = 0,
        ["widget_enabled"] = false,
        ["widget_channel_id"] = null,
        ["verification_level"] = 0,
        ["roles"] = new JsonArray([.. Roles.Values.Select(role => role.ToJson())]),
        ["default_message_notifications"] = 0,
        ["mfa_level"] = 0,
        ["explicit_content_filter"] = 0,
        ["max_presences"] = null,
        ["max_members"] = 500_000,
        ["max_stage_video_channel_users"] = 50,
        ["max_video_channel_users"] = 25,
        ["vanity_url_code"] = null,
        ["premium_tier"] = 0,
        ["premium_subscription_count"] = 0,
        ["preferred_locale"] = "en-US",
        ["rules_channel_id"] = null,
        ["safety_alerts_channel_id"] = null,
        ["public_updates_channel_id"] = null,
        ["premium_progress_bar_enabled"] = false,
        ["nsfw"] = false,
        ["nsfw_level"] = 0,
        ["emojis"] = new JsonArray(),
        ["stickers"] = new JsonArray(),
        ["incidents_data"] = null,
    };
}
