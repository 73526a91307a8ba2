using System.Collections.Concurrent;
using StudyBot.Slack.Models;
using StudyBot.Slack.Models.Messages;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Threads;

/// <summary>Tells whether a thread hangs from a post of the bot; what is written in any other is none of its business.</summary>
internal sealed class ThreadCatalog(WorkspaceBook workspaces)
{
    /// <summary>What is not known is looked up again.</summary>
    private const int Most = 50_000;

    private readonly ConcurrentDictionary<(string Workspace, string Channel, SlackTimestamp Thread), bool> _known = new();

    public void Put(string workspace, string channel, SlackTimestamp thread, bool isOurs)
    {
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        _known[(workspace, channel, thread)] = isOurs;
    }

    /// <param name="parentAuthor">Of the message the thread hangs from, where Slack says so.</param>
    /// <exception cref="SlackApiException">Slack could not be asked.</exception>
    public async ValueTask<bool> IsOursAsync(
        string workspaceId, string channel, SlackTimestamp thread, string? parentAuthor, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue((workspaceId, channel, thread), out var isOurs))
        {
            return isOurs;
        }

        var workspace = workspaces.Get(workspaceId);
        isOurs = parentAuthor is null ? await LookUpAsync(workspace, channel, thread, cancellationToken) : parentAuthor == workspace.BotUserId;
        Put(workspaceId, channel, thread, isOurs);
        return isOurs;
    }

    private static async Task<bool> LookUpAsync(SlackWorkspace workspace, string channel, SlackTimestamp thread, CancellationToken cancellationToken)
    {
        try
        {
            return await workspace.Api.GetParentAsync(channel, thread, cancellationToken) is { } parent && IsBy(parent, workspace);
        }
        catch (SlackApiException failure) when (failure.IsAbsence())
        {
            return false;
        }
    }

    private static bool IsBy(Message parent, SlackWorkspace workspace) => parent.User == workspace.BotUserId;
}
