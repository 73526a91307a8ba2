using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Guilds;

internal static class DisplayNames
{
    /// <summary>As the server shows the name: its nickname there, what the person calls themselves, or the account's name.</summary>
    public static string Of(User user, GuildMember? member) =>
        First(member?.Nick) ?? First(user.GlobalName) ?? user.Username;

    private static string? First(string? name) => string.IsNullOrWhiteSpace(name) ? null : name;
}
