namespace StudyBot.Core.Chat;

/// <summary>A channel of a workspace, whether or not the bot can run rounds there.</summary>
/// <param name="MissingPermissions">What the bot lacks there; empty when it can run rounds.</param>
public sealed record ChannelListing(ChannelRef Ref, string Name, IReadOnlyList<MissingPermission> MissingPermissions)
{
    public bool IsUsable => MissingPermissions.Count == 0;
}
