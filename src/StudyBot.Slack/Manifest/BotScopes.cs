namespace StudyBot.Slack.Manifest;

/// <summary>Every scope the bot asks for: the least with which everything works.</summary>
/// <remarks>https://docs.slack.dev/reference/scopes</remarks>
public static class BotScopes
{
    public static IReadOnlyList<BotScope> All { get; } =
    [
        new("channels:history", "reading answers in the threads of public channels, finding its own posts again"),
        new("channels:read", "listing public channels, noticing that one was archived, renamed or deleted"),
        new("chat:write", "questions, results, leaderboards"),
        new("commands", "`/study` and the two shortcuts"),
        new("files:read", "answers in `.md` and `.txt` files and snippets"),
        new("files:write", "pictures of leaderboards, texts too long for messages"),
        new("groups:history", "the same as channels:history, in private channels it was invited to"),
        new("groups:read", "the same as channels:read, for private channels it was invited to"),
        new("im:history", "finding the direct message with a result again, to change it instead of sending another"),
        new("im:write", "results by direct message"),
        new("usergroups:read", "moderators by user group"),
        new("users:read", "names, who administers the workspace, who was deactivated"),
    ];
}
