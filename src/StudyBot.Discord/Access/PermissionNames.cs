using System.Numerics;
using StudyBot.Discord.Models;

namespace StudyBot.Discord.Access;

/// <summary>Permissions as Discord's own settings pages call them, so that people find the switch.</summary>
internal static class PermissionNames
{
    private static readonly Dictionary<Permissions, string> Names = new()
    {
        [Permissions.Administrator] = "Administrator",
        [Permissions.ManageChannels] = "Manage Channels",
        [Permissions.ManageGuild] = "Manage Server",
        [Permissions.ViewChannel] = "View Channels",
        [Permissions.SendMessages] = "Send Messages",
        [Permissions.ManageMessages] = "Manage Messages",
        [Permissions.EmbedLinks] = "Embed Links",
        [Permissions.AttachFiles] = "Attach Files",
        [Permissions.ReadMessageHistory] = "Read Message History",
        [Permissions.MentionEveryone] = "Mention @everyone, @here, and All Roles",
        [Permissions.ManageRoles] = "Manage Roles",
        [Permissions.UseApplicationCommands] = "Use Application Commands",
        [Permissions.ManageThreads] = "Manage Threads",
        [Permissions.CreatePublicThreads] = "Create Public Threads",
        [Permissions.CreatePrivateThreads] = "Create Private Threads",
        [Permissions.SendMessagesInThreads] = "Send Messages in Threads",
        [Permissions.ModerateMembers] = "Timeout Members",
        [Permissions.PinMessages] = "Pin Messages",
    };

    /// <param name="permission">A single bit.</param>
    public static string Of(Permissions permission) =>
        Names.GetValueOrDefault(permission) ?? $"permission number {BitOperations.Log2((ulong)permission)}";
}
