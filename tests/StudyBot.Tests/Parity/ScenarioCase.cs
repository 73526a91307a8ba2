using StudyBot.Tests.Peers;
using Xunit;
using Xunit.Abstractions;
using Xunit.Sdk;

namespace StudyBot.Tests.Parity;

/// <summary>One scenario on one platform. An attribute does not know the class that inherits its method; the case does.</summary>
internal sealed class ScenarioCase : XunitTestCase
{
    public ScenarioCase(IMessageSink diagnostics, TestMethodDisplay display, TestMethodDisplayOptions displayOptions, ITestMethod method)
        : base(diagnostics, display, displayOptions, method)
    {
    }

    [Obsolete("For xUnit, which reads a case back from text.")]
    public ScenarioCase()
    {
    }

    protected override string? GetSkipReason(IAttributeInfo factAttribute) =>
        TestMethod.TestClass.Class.ToRuntimeType().IsAssignableTo(typeof(IClassFixture<TwinServer>))
            ? Requirement.SkipReason(PeerTools.TwinMissing)
            : base.GetSkipReason(factAttribute);
}
