using Xunit;

namespace StudyBot.Tests.Peers;

/// <summary>A fact about what is sent, judged by Slack's samples, which lie beside the repository on some machines only.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class SlackSamplesFactAttribute : FactAttribute
{
    public SlackSamplesFactAttribute()
    {
        Skip = Directory.Exists(PeerTools.SlackSamples)
            ? Requirement.SkipReason(PeerTools.Missing)
            : "Slack's samples (shared/specs/slack) are not beside the repository.";
    }
}
