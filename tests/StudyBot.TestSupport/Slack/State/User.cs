using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.State;

internal sealed class User(string id, string teamId, string name, LoopbackUserKind kind)
{
    public string Id { get; } = id;

    /// <summary>The workspace the account belongs to, which for a stranger is another one.</summary>
    public string TeamId { get; } = teamId;

    public string Name { get; set; } = name;

    public LoopbackUserKind Kind { get; set; } = kind;

    public bool IsDeactivated { get; set; }

    public string TimeZone { get; set; } = "Europe/Berlin";

    /// <summary>The <c>B…</c> id of a bot's user.</summary>
    public string? BotId { get; init; }

    public string? AppId { get; init; }

    public View? Home { get; set; }

    /// <summary>The modals that stand open, the topmost last.</summary>
    public List<View> Modals { get; } = [];

    public bool IsBot => Kind is LoopbackUserKind.Bot;

    /// <summary>Slack's own spelling of the handle.</summary>
    public string Handle => Name.ToLowerInvariant().Replace(' ', '.');

    public JsonObject ToJson()
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["team_id"] = TeamId,
            ["name"] = Handle,
            ["deleted"] = IsDeactivated,
            ["is_bot"] = IsBot,
            ["is_app_user"] = false,
            ["updated"] = 1_700_000_000,
            ["profile"] = Profile(),
        };
        return IsDeactivated ? json : WithStanding(json);
    }

    /// <summary>Slack leaves these out for those who have been deactivated.</summary>
    private JsonObject WithStanding(JsonObject json)
    {
        json["color"] = "9f69e7";
        json["real_name"] = Name;
        json["tz"] = TimeZone;
        json["tz_label"] = "Local time";
        json["tz_offset"] = 3600;
        json["is_admin"] = Kind is LoopbackUserKind.Admin or LoopbackUserKind.Owner;
        json["is_owner"] = Kind is LoopbackUserKind.Owner;
        json["is_primary_owner"] = false;
        json["is_restricted"] = Kind is LoopbackUserKind.Guest or LoopbackUserKind.SingleChannelGuest;
        json["is_ultra_restricted"] = Kind is LoopbackUserKind.SingleChannelGuest;
        json["is_email_confirmed"] = true;
        json["who_can_share_contact_card"] = "EVERYONE";
        if (Kind is LoopbackUserKind.Stranger)
        {
            json["is_stranger"] = true;
        }

        return json;
    }

    private JsonObject Profile()
    {
        var profile = new JsonObject
        {
            ["title"] = "",
            ["real_name"] = Name,
            ["real_name_normalized"] = Name,
            ["display_name"] = Name,
            ["display_name_normalized"] = Name,
            ["status_text"] = "",
            ["status_emoji"] = "",
            ["avatar_hash"] = "g0",
            ["image_72"] = "https://secure.gravatar.com/avatar/0.jpg",
            ["team"] = TeamId,
        };
        if (BotId is not null)
        {
            profile["bot_id"] = BotId;
            profile["api_app_id"] = AppId ?? "";
        }

        return profile;
    }
}
