using System.Collections.Concurrent;
using StudyBot.Core.Chat;

namespace StudyBot.Slack.Workspaces;

/// <summary>The workspaces that Slack has said the bot is installed in.</summary>
internal sealed class WorkspaceBook
{
    private readonly ConcurrentDictionary<string, SlackWorkspace> _workspaces = new();

    public IReadOnlyCollection<SlackWorkspace> All => [.. _workspaces.Values];

    public SlackWorkspace? Find(string id) => _workspaces.GetValueOrDefault(id);

    /// <exception cref="ChatPlatformException">Not, or not yet: the bot has just started, or it has to be installed again.</exception>
    public SlackWorkspace Get(string id) => Find(id)
        ?? throw new ChatPlatformException("The bot has no valid token for this Slack workspace; it may have to be installed there again.", isTransient: true);

    public void Put(SlackWorkspace workspace) => _workspaces[workspace.Id] = workspace;

    /// <returns>False when it was not there.</returns>
    public bool Remove(string id) => _workspaces.TryRemove(id, out _);
}
