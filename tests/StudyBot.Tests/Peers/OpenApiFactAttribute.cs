using Xunit;

namespace StudyBot.Tests.Peers;

/// <summary>
/// A fact about recorded traffic, judged by the vendor's document, which lies beside the repository on some machines only.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class OpenApiFactAttribute : FactAttribute
{
    public OpenApiFactAttribute()
    {
        Skip = File.Exists(PeerTools.OpenApi)
            ? Requirement.SkipReason(PeerTools.Missing)
            : "Discord's OpenAPI document (shared/specs) is not beside the repository.";
    }
}
