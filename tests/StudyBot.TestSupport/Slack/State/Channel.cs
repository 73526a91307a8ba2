using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Slack.State;

internal sealed class Channel(string id, Workspace workspace, ChannelKind kind, string name, User creator, DateTimeOffset createdAt)
{
    public string Id { get; } = id;

    public Workspace Workspace { get; } = workspace;

    public ChannelKind Kind { get; set; } = kind;

    public string Name { get; set; } = name;

    public bool IsArchived { get; set; }

    /// <summary>Shared with another workspace through Slack Connect.</summary>
    public bool IsShared { get; set; }

    public List<string> PreviousNames { get; } = [];

    public HashSet<string> Members { get; } = [];

    /// <summary>By ts, threads included; what only one member sees stands in <see cref="Ephemerals"/>.</summary>
    public SortedDictionary<string, Message> Messages { get; } = new(StringComparer.Ordinal);

    public List<Message> Ephemerals { get; } = [];

    public bool IsDirect => Kind is ChannelKind.Direct or ChannelKind.GroupDirect;

    /// <summary>As events call it.</summary>
    public string TypeName => Kind switch
    {
        ChannelKind.Public => "channel",
        ChannelKind.Private => "group",
        ChannelKind.Direct => "im",
        ChannelKind.GroupDirect => "mpim",
    };

    /// <summary>The part of a scope that is about this kind.</summary>
    public string ScopeName => Kind switch
    {
        ChannelKind.Public => "channels",
        ChannelKind.Private => "groups",
        ChannelKind.Direct => "im",
        ChannelKind.GroupDirect => "mpim",
    };

    public bool IsMember(User user) => Members.Contains(user.Id);

    public User? Other(User than) => Workspace.Users.Values.FirstOrDefault(user => Members.Contains(user.Id) && user != than);

    /// <summary>Replies of a thread, oldest first.</summary>
    public IEnumerable<Message> Replies(string parentTs) =>
        Messages.Values.Where(message => message.ThreadTs == parentTs && message.Ts != parentTs);

    public JsonObject ToJson(User viewer)
    {
        var json = new JsonObject
        {
            ["id"] = Id,
            ["created"] = createdAt.ToUnixTimeSeconds(),
            ["is_archived"] = IsArchived,
            ["is_im"] = Kind is ChannelKind.Direct,
            ["is_org_shared"] = false,
            ["context_team_id"] = Workspace.Id,
            ["updated"] = createdAt.ToUnixTimeMilliseconds(),
        };
        if (Kind is ChannelKind.Direct)
        {
            json["user"] = Other(viewer)?.Id;
            json["is_user_deleted"] = Other(viewer)?.IsDeactivated ?? true;
            json["priority"] = 0;
            return json;
        }

        AddNamed(json);
        json["is_member"] = IsMember(viewer);
        return json;
    }

    private void AddNamed(JsonObject json)
    {
        json["name"] = Name;
        json["name_normalized"] = Name;
        json["is_channel"] = Kind is ChannelKind.Public;
        json["is_group"] = Kind is ChannelKind.Private;
        json["is_mpim"] = Kind is ChannelKind.GroupDirect;
        json["is_private"] = Kind is not ChannelKind.Public;
        json["is_general"] = false;
        json["unlinked"] = 0;
        json["creator"] = creator.Id;
        json["is_shared"] = IsShared;
        json["is_ext_shared"] = IsShared;
        json["is_pending_ext_shared"] = false;
        json["pending_shared"] = new JsonArray();
        json["pending_connected_team_ids"] = new JsonArray();
        json["shared_team_ids"] = new JsonArray(Workspace.Id);
        json["topic"] = Remark();
        json["purpose"] = Remark();
        json["previous_names"] = new JsonArray([.. PreviousNames.Select(name => JsonValue.Create(name))]);
    }

    private static JsonObject Remark() => new() { ["value"] = "", ["creator"] = "", ["last_set"] = 0 };
}
