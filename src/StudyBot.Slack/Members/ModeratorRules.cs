using StudyBot.Slack.Models.Users;

namespace StudyBot.Slack.Members;

/// <summary>Who is a moderator: whoever administers the workspace, and the members of the group that is set.</summary>
internal static class ModeratorRules
{
    /// <summary>Somebody of another workspace administers that one, not this.</summary>
    public static bool IsModerator(User user, string workspace, IReadOnlySet<string> group) =>
        IsOwn(user, workspace) && (user.IsAdmin || user.IsOwner || user.IsPrimaryOwner || group.Contains(user.Id));

    private static bool IsOwn(User user, string workspace) => !user.IsStranger && (user.TeamId is null || user.TeamId == workspace);
}
