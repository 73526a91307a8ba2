namespace StudyBot.Tests.Parity;

public sealed class PlaygroundParityTests : ParityScenarios
{
    private protected override Task<IParityDriver> StartAsync() => PlaygroundDriver.StartAsync();
}
