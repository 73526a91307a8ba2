using System.Globalization;
using StudyBot.Discord.Models;

namespace StudyBot.Discord.Access;

/// <summary>The address that puts the bot into a server, with exactly what it needs.</summary>
internal static class InviteLink
{
    // Topics/OAuth2, "Bot Authorization Flow".
    private const string Page = "https://discord.com/oauth2/authorize";

    public static string For(Snowflake applicationId, IEnumerable<PermissionNeed> needs)
    {
        var bits = ((ulong)PermissionNeed.Bits(needs)).ToString(CultureInfo.InvariantCulture);
        return $"{Page}?client_id={applicationId}&scope=bot+applications.commands&permissions={bits}";
    }
}
