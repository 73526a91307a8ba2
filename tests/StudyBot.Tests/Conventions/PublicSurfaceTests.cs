using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Tests.Conventions;

/// <summary>A change of the port is a change of every platform, so somebody has to have read it.</summary>
public sealed class PublicSurfaceTests
{
    [Fact]
    public void Port_is_the_approved_one() =>
        Approved.Matches(PublicSurface.Of(typeof(IChatPlatform).Assembly, "StudyBot.Core.Chat"));
}
