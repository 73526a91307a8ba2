using StudyBot.TestSupport.Soak;
using Xunit.Abstractions;

namespace StudyBot.Tests.WholeBot;

public sealed class SoakOnSlackTests(ITestOutputHelper output) : SoakTests(SoakTarget.Slack, output);
