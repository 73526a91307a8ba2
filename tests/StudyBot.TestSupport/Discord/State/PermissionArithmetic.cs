namespace StudyBot.TestSupport.Discord.State;

/// <summary>Who may do what where: topics/permissions, "Permission Overwrites" and "Implicit Permissions".</summary>
internal static class PermissionArithmetic
{
    private const LoopbackPermissions LeftToTimedOut = LoopbackPermissions.ViewChannel | LoopbackPermissions.ReadMessageHistory;
    private const LoopbackPermissions NeedsSending =
        LoopbackPermissions.MentionEveryone | LoopbackPermissions.AttachFiles | LoopbackPermissions.EmbedLinks;

    public static LoopbackPermissions InGuild(Guild guild, Member member)
    {
        if (guild.OwnerId == member.User.Id)
        {
            return LoopbackPermissions.All;
        }

        var granted = member.Roles.Aggregate(guild.Everyone.Permissions, (sum, role) => sum | guild.Roles[role].Permissions);
        return granted.HasFlag(LoopbackPermissions.Administrator) ? LoopbackPermissions.All : granted;
    }

    /// <summary>A thread has no overwrites of its own: those of its parent count.</summary>
    public static LoopbackPermissions InChannel(Guild guild, Channel channel, Member member, DateTimeOffset now)
    {
        var granted = InGuild(guild, member);
        if (granted.HasFlag(LoopbackPermissions.Administrator))
        {
            return granted;
        }

        var home = channel.Parent ?? channel;
        granted = Apply(granted, home.Overwrites.Where(overwrite => overwrite.Id == guild.Id));
        granted = Apply(granted, home.Overwrites.Where(overwrite => !overwrite.IsForMember && member.Roles.Contains(overwrite.Id)));
        granted = Apply(granted, home.Overwrites.Where(overwrite => overwrite.IsForMember && overwrite.Id == member.User.Id));
        granted = member.TimedOutUntil > now ? granted & LeftToTimedOut : granted;
        return WithoutImplied(granted, channel);
    }

    private static LoopbackPermissions WithoutImplied(LoopbackPermissions granted, Channel channel)
    {
        if (!granted.HasFlag(LoopbackPermissions.ViewChannel))
        {
            return LoopbackPermissions.None;
        }

        var sending = channel.IsThread ? LoopbackPermissions.SendMessagesInThreads : LoopbackPermissions.SendMessages;
        return granted.HasFlag(sending) ? granted : granted & ~NeedsSending;
    }

    /// <summary>All that is denied on one level is taken away before what is allowed on that level is given.</summary>
    private static LoopbackPermissions Apply(LoopbackPermissions granted, IEnumerable<PermissionOverwrite> level)
    {
        var (allow, deny) = level.Aggregate(
            (Allow: LoopbackPermissions.None, Deny: LoopbackPermissions.None),
            (sum, overwrite) => (sum.Allow | overwrite.Allow, sum.Deny | overwrite.Deny));
        return (granted & ~deny) | allow;
    }
}
