using Xunit;

namespace StudyBot.Tests.Parity;

public sealed class TwinParityTests(TwinServer twin) : ParityScenarios, IClassFixture<TwinServer>
{
    private protected override async Task<IParityDriver> StartAsync() => await TwinDriver.StartAsync(twin);
}
