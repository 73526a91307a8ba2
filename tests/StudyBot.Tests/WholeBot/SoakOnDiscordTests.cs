using StudyBot.TestSupport.Soak;
using Xunit.Abstractions;

namespace StudyBot.Tests.WholeBot;

public sealed class SoakOnDiscordTests(ITestOutputHelper output) : SoakTests(SoakTarget.Discord, output);
