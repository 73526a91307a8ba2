using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Access;

/// <summary>Holds what the bot may do in a channel against what it needs, and finds what stands in the way.</summary>
internal static class PermissionReport
{
    public static IReadOnlyList<MissingPermission> Of(MemberStanding bot, Channel channel, IEnumerable<PermissionNeed> needs)
    {
        var (inChannel, inThreads) = (PermissionRules.InChannel(bot, channel), PermissionRules.InChannel(bot, channel, isThread: true));
        return
        [
            .. needs
                .Where(need => !Effective(need.Permission, inChannel, inThreads).HasFlag(need.Permission))
                .Select(need => new MissingPermission(need, channel.Name ?? channel.Id.ToString(), Cause(bot, channel, need.Permission))),
        ];
    }

    private static Permissions Effective(Permissions permission, Permissions inChannel, Permissions inThreads) =>
        permission == Permissions.SendMessagesInThreads ? inThreads : inChannel;

    private static string Cause(MemberStanding bot, Channel channel, Permissions permission)
    {
        if (Own(bot, channel, permission) is { } cause)
        {
            return cause;
        }

        if (bot.IsTimedOut)
        {
            return "the bot is timed out";
        }

        var implied = Own(bot, channel, Permissions.ViewChannel) is null ? Permissions.SendMessages : Permissions.ViewChannel;
        return $"goes together with \"{PermissionNames.Of(implied)}\", which is {Own(bot, channel, implied) ?? "missing"}";
    }

    /// <summary>What takes away this very bit, or null when it would be there. The last that said something decides.</summary>
    private static string? Own(MemberStanding bot, Channel channel, Permissions permission)
    {
        foreach (var step in PermissionRules.Overrides(bot, channel).Reverse())
        {
            if (step.Allow.HasFlag(permission))
            {
                return null;
            }

            if (step.Deny.HasFlag(permission))
            {
                var names = step.Overwrites.Where(one => one.Deny.HasFlag(permission)).Select(one => Whose(bot, one));
                return $"denied by the channel override of {string.Join(" and ", names)}";
            }
        }

        return PermissionRules.InGuild(bot).HasFlag(permission) ? null : "granted by none of the bot's roles";
    }

    private static string Whose(MemberStanding bot, PermissionOverwrite overwrite) => overwrite switch
    {
        { Type: PermissionOverwriteType.Member } => "the bot itself",
        _ when overwrite.Id == bot.GuildId => "@everyone",
        _ => $"the role {bot.Roles.FirstOrDefault(role => role.Id == overwrite.Id)?.Name ?? overwrite.Id.ToString()}",
    };
}
