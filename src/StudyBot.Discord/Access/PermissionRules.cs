using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Access;

/// <summary>What a member may do, by Discord's order of roles and channel overrides.</summary>
/// <remarks>Topics/Permissions, "Permission Hierarchy", "Permission Overwrites", "Implicit Permissions" and "Permissions For Timed Out Members".</remarks>
internal static class PermissionRules
{
    private const Permissions LeftInTimeout = Permissions.ViewChannel | Permissions.ReadMessageHistory;
    private const Permissions NeedsSending =
        Permissions.MentionEveryone | Permissions.AttachFiles | Permissions.EmbedLinks;

    public static Permissions All { get; } = (Permissions)ulong.MaxValue;

    /// <summary>In the whole server, before any channel has its say.</summary>
    public static Permissions InGuild(MemberStanding member)
    {
        if (member.OwnerId == member.UserId)
        {
            return All;
        }

        var roles = member.OwnRoles.Aggregate(member.Everyone?.Permissions ?? Permissions.None, (sum, role) => sum | role.Permissions);
        return roles.HasFlag(Permissions.Administrator) ? All : roles;
    }

    /// <param name="channel">The channel; for a thread its parent, whose overrides count there.</param>
    /// <param name="isThread">Whether the question is about the channel's threads.</param>
    public static Permissions InChannel(MemberStanding member, Channel channel, bool isThread = false)
    {
        var permissions = InGuild(member);
        if (permissions == All)
        {
            return All;
        }

        permissions = Overrides(member, channel).Aggregate(permissions, (sum, step) => (sum & ~step.Deny) | step.Allow);
        return Implied(member.IsTimedOut ? permissions & LeftInTimeout : permissions, isThread);
    }

    /// <summary>The overrides that touch the member, in the order in which they count. Those of roles count together: one yes is enough.</summary>
    public static IEnumerable<OverrideStep> Overrides(MemberStanding member, Channel channel)
    {
        var overwrites = channel.PermissionOverwrites ?? [];
        var ofRoles = overwrites.Where(one => one.Type == PermissionOverwriteType.Role).ToList();
        yield return Step(ofRoles.Where(one => one.Id == member.GuildId));
        yield return Step(ofRoles.Where(one => one.Id != member.GuildId && member.Has(one.Id)));
        yield return Step(overwrites.Where(one => one.Type == PermissionOverwriteType.Member && one.Id == member.UserId));
    }

    private static OverrideStep Step(IEnumerable<PermissionOverwrite> overwrites)
    {
        List<PermissionOverwrite> step = [.. overwrites];
        return new OverrideStep(
            step, step.Aggregate(Permissions.None, (sum, one) => sum | one.Allow), step.Aggregate(Permissions.None, (sum, one) => sum | one.Deny));
    }

    /// <summary>Who cannot see a channel can do nothing in it, and who cannot write cannot attach.</summary>
    private static Permissions Implied(Permissions permissions, bool isThread)
    {
        if (!permissions.HasFlag(Permissions.ViewChannel))
        {
            return Permissions.None;
        }

        var sending = isThread ? Permissions.SendMessagesInThreads : Permissions.SendMessages;
        return permissions.HasFlag(sending) ? permissions : permissions & ~(NeedsSending | sending);
    }
}
