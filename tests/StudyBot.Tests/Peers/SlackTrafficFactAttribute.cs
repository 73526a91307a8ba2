using Xunit;

namespace StudyBot.Tests.Peers;

/// <summary>A fact about recorded traffic with Slack, judged by the types of its SDK, and by its samples where they lie beside the repository.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlackTrafficFactAttribute : FactAttribute
{
    public SlackTrafficFactAttribute()
    {
        Skip = Requirement.SkipReason(PeerTools.Missing);
    }
}
