using Xunit;

namespace StudyBot.Tests.Browser;

/// <summary>A theory that is checked in a real browser.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrowserTheoryAttribute : TheoryAttribute
{
    public BrowserTheoryAttribute()
    {
        Skip = Requirement.SkipReason(BrowserTools.Missing);
    }
}
