using StudyBot.Slack.WebApi;

namespace StudyBot.Slack.Workspaces;

/// <summary>A workspace in which the bot is installed, and the bot's identity there.</summary>
internal sealed class SlackWorkspace(string id, string botUserId, SlackWebClient api, TimeProvider clock)
{
    public string Id => id;

    public string BotUserId => botUserId;

    public SlackWebClient Api => api;

    /// <summary>For what must not be posted twice.</summary>
    public MarkedPosts Posts { get; } = new(api, clock);
}
