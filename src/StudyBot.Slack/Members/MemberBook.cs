using System.Collections.Concurrent;
using StudyBot.Core.Chat;
using StudyBot.Slack.Models.Users;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Members;

/// <summary>The members of workspaces, by name and by what they may do.</summary>
/// <remarks>Payloads name a member by id alone, so members are asked for once, and kept up to date by what Slack tells of changes.</remarks>
internal sealed class MemberBook(WorkspaceBook workspaces, ModeratorGroups groups)
{
    private const int Most = 50_000;

    /// <summary>Of Slack's own notes.</summary>
    private const string Slackbot = "USLACKBOT";

    private readonly ConcurrentDictionary<(string Workspace, string User), User> _met = new();

    /// <exception cref="SlackApiException">Slack could not be asked.</exception>
    public async Task<SlackMember> FindAsync(string workspaceId, string userId, CancellationToken cancellationToken)
    {
        var workspace = workspaces.Get(workspaceId);
        if (!_met.TryGetValue((workspaceId, userId), out var user))
        {
            user = await AskAsync(workspace, userId, cancellationToken);
            Put(workspaceId, user);
        }

        var group = await groups.MembersAsync(workspace, cancellationToken);
        return new SlackMember(
            new ChatMember(SlackRefs.Member(workspaceId, userId), DisplayNames.Of(user), ModeratorRules.IsModerator(user, workspaceId, group)),
            IsPerson: !user.IsBot && userId != Slackbot && userId != workspace.BotUserId);
    }

    /// <returns>Whether it is news that they are there, or are not any more: Slack tells of every new status text as well.</returns>
    public bool Put(string workspaceId, User user)
    {
        if (_met.Count >= Most)
        {
            _met.Clear();
        }

        var before = _met.GetValueOrDefault((workspaceId, user.Id));
        _met[(workspaceId, user.Id)] = user;
        return before?.IsDeactivated != user.IsDeactivated;
    }

    /// <summary>Somebody of another company whom Slack does not show is a member without a name.</summary>
    private static async Task<User> AskAsync(SlackWorkspace workspace, string userId, CancellationToken cancellationToken)
    {
        try
        {
            return await workspace.Api.GetUserAsync(userId, cancellationToken);
        }
        catch (SlackApiException failure) when (failure.IsAbsence())
        {
            return new User { Id = userId, IsStranger = true };
        }
    }
}
