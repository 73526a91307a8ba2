using Xunit.Abstractions;
using Xunit.Sdk;

namespace StudyBot.Tests.Parity;

/// <summary>Finds the scenarios in the class of each platform.</summary>
internal sealed class ScenarioDiscoverer(IMessageSink diagnostics) : FactDiscoverer(diagnostics)
{
    protected override IXunitTestCase CreateTestCase(
        ITestFrameworkDiscoveryOptions discoveryOptions, ITestMethod testMethod, IAttributeInfo factAttribute) => new ScenarioCase(
            DiagnosticMessageSink, discoveryOptions.MethodDisplayOrDefault(), discoveryOptions.MethodDisplayOptionsOrDefault(), testMethod);
}
