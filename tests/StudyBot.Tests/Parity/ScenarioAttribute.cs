using Xunit;
using Xunit.Sdk;

namespace StudyBot.Tests.Parity;

/// <summary>A fact about a platform, which is skipped where the platform of its class is not to be had.</summary>
[AttributeUsage(AttributeTargets.Method)]
[XunitTestCaseDiscoverer("StudyBot.Tests.Parity.ScenarioDiscoverer", "StudyBot.Tests")]
internal sealed class ScenarioAttribute : FactAttribute;
