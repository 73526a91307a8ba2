using System.Text.Json.Nodes;

namespace StudyBot.TestSupport.Discord.State;

/// <summary>What a channel allows or denies a role or a member.</summary>
internal sealed record PermissionOverwrite(ulong Id, bool IsForMember, LoopbackPermissions Allow, LoopbackPermissions Deny)
{
    public JsonObject ToJson() => new()
    {
        ["id"] = Id.ToString(),
        ["type"] = IsForMember ? 1 : 0,
        ["allow"] = Wire.Text(Allow),
        ["deny"] = Wire.Text(Deny),
    };
}
