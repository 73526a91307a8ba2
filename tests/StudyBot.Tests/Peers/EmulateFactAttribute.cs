using Xunit;

namespace StudyBot.Tests.Peers;

/// <summary>A fact about a Slack Web API that somebody else wrote.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class EmulateFactAttribute : FactAttribute
{
    public EmulateFactAttribute()
    {
        Skip = Requirement.SkipReason(PeerTools.EmulateMissing);
    }
}
