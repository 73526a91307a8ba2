using StudyBot.Discord.Models;

namespace StudyBot.Discord.Access;

/// <summary>A permission the bot uses.</summary>
/// <param name="Purpose">What for, after "to".</param>
internal sealed record PermissionNeed(Permissions Permission, string Purpose)
{
    /// <summary>All there are, in the order in which a person would set them.</summary>
    public static IReadOnlyList<PermissionNeed> All { get; } =
    [
        new(Permissions.ViewChannel, "see the channel"),
        new(Permissions.SendMessages, "post questions and leaderboards"),
        new(Permissions.CreatePublicThreads, "open the thread of a question"),
        new(Permissions.SendMessagesInThreads, "write in the threads"),
        new(Permissions.ReadMessageHistory, "find its own posts and read what was written while it was away"),
        new(Permissions.AttachFiles, "attach pictures of leaderboards and long texts"),
    ];

    public static Permissions Bits(IEnumerable<PermissionNeed> needs) =>
        needs.Aggregate(Permissions.None, (bits, need) => bits | need.Permission);
}
