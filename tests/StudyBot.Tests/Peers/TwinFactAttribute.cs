using Xunit;

namespace StudyBot.Tests.Peers;

/// <summary>A fact about the built program on a Discord that somebody else wrote.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class TwinFactAttribute : FactAttribute
{
    public TwinFactAttribute()
    {
        Skip = Requirement.SkipReason(PeerTools.TwinMissing);
    }
}
