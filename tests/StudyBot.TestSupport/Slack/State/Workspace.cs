namespace StudyBot.TestSupport.Slack.State;

internal sealed class Workspace(string id, string name, string domain, string botToken)
{
    public string Id { get; } = id;

    public string Name { get; } = name;

    public string Domain { get; } = domain;

    public string BotToken { get; } = botToken;

    /// <summary>The bot's <c>B…</c> id, beside its user.</summary>
    public required string BotId { get; init; }

    public required User Bot { get; init; }

    public required HashSet<string> Scopes { get; init; }

    public bool IsInstalled { get; set; } = true;

    public bool IsTokenRevoked { get; set; }

    public SortedDictionary<string, User> Users { get; } = [];

    public SortedDictionary<string, Channel> Channels { get; } = [];

    public SortedDictionary<string, UserGroup> UserGroups { get; } = [];

    public Dictionary<string, View> Views { get; } = [];
}
