using Xunit;

namespace StudyBot.Tests.Peers;

/// <summary>A theory in which somebody else's client is the judge.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class PeerTheoryAttribute : TheoryAttribute
{
    public PeerTheoryAttribute()
    {
        Skip = Requirement.SkipReason(PeerTools.Missing);
    }
}
