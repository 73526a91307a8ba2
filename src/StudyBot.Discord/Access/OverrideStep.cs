using StudyBot.Discord.Models;
using StudyBot.Discord.Models.Guilds;

namespace StudyBot.Discord.Access;

/// <summary>Channel overrides that count at the same time.</summary>
internal sealed record OverrideStep(IReadOnlyList<PermissionOverwrite> Overwrites, Permissions Allow, Permissions Deny);
