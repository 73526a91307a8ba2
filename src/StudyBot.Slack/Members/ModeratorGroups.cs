using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StudyBot.Slack.WebApi;
using StudyBot.Slack.Workspaces;

namespace StudyBot.Slack.Members;

/// <summary>Who is in the user group that makes moderators, by workspace. Asked for once, and again when Slack says that a group changed.</summary>
internal sealed partial class ModeratorGroups(IOptions<SlackOptions> options, ILogger<ModeratorGroups> logger)
{
    private static readonly IReadOnlySet<string> Nobody = new HashSet<string>();

    private readonly ConcurrentDictionary<string, IReadOnlySet<string>> _members = new();

    /// <summary>When Slack cannot be asked, nobody is in it for now: who is no moderator yet can ask again, and who is none must not become one.</summary>
    public async Task<IReadOnlySet<string>> MembersAsync(SlackWorkspace workspace, CancellationToken cancellationToken)
    {
        var handle = options.Value.ModeratorGroup.TrimStart('@');
        if (handle.Length == 0)
        {
            return Nobody;
        }

        if (_members.TryGetValue(workspace.Id, out var known))
        {
            return known;
        }

        try
        {
            return _members[workspace.Id] = await AskAsync(workspace, handle, cancellationToken);
        }
        catch (SlackApiException failure)
        {
            Log.GroupUnknown(logger, failure);
            return Nobody;
        }
    }

    public void Forget(string workspace) => _members.TryRemove(workspace, out _);

    private static async Task<IReadOnlySet<string>> AskAsync(SlackWorkspace workspace, string handle, CancellationToken cancellationToken)
    {
        var groups = await workspace.Api.ListUsergroupsAsync(cancellationToken);
        return groups.FirstOrDefault(group => string.Equals(group.Handle, handle, StringComparison.OrdinalIgnoreCase)) is { } found
            ? (await workspace.Api.ListUsergroupUsersAsync(found.Id, cancellationToken)).ToHashSet()
            : Nobody;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Who is in the moderators' user group could not be found out; it is asked again at the next occasion.")]
        public static partial void GroupUnknown(ILogger logger, Exception failure);
    }
}
