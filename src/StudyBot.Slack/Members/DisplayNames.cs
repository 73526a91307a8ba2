using StudyBot.Slack.Models.Users;

namespace StudyBot.Slack.Members;

internal static class DisplayNames
{
    /// <summary>As Slack shows the name: what the person calls themselves, else their full name, else the account's.</summary>
    public static string Of(User user) =>
        First(user.Profile?.DisplayName) ?? First(user.Profile?.RealName) ?? First(user.RealName) ?? First(user.Name) ?? "somebody";

    private static string? First(string? name) => string.IsNullOrWhiteSpace(name) ? null : name;
}
