using Xunit;

namespace StudyBot.Tests.Parity;

public sealed class TwinModerationParityTests(TwinServer twin) : ParityModerationScenarios, IClassFixture<TwinServer>
{
    private protected override async Task<IParityDriver> StartAsync() => await TwinDriver.StartAsync(twin);
}
