using System.Net;
using StudyBot.Discord.Rest;

namespace StudyBot.Discord;

/// <summary>What Discord's refusals mean to the adapter.</summary>
internal static class ApiFailures
{
    /// <summary>"Cannot send messages to this user due to having no mutual guilds": they have left every server the bot is in.</summary>
    private const int NoMutualGuilds = 50278;

    /// <summary>What was asked for is not there, or is none of the bot's business, which comes to the same.</summary>
    public static bool IsAbsence(this DiscordApiException failure) =>
        failure.Status == HttpStatusCode.NotFound || failure.Code == DiscordErrorCodes.MissingAccess;

    /// <summary>The member takes no direct messages of the bot.</summary>
    public static bool IsClosedDoor(this DiscordApiException failure) =>
        failure.Code is DiscordErrorCodes.CannotMessageUser or NoMutualGuilds;

    /// <summary>A moderator can mend it by giving the bot a permission.</summary>
    public static bool IsMissingPermission(this DiscordApiException failure) =>
        failure.Code is DiscordErrorCodes.MissingAccess or DiscordErrorCodes.MissingPermissions;
}
