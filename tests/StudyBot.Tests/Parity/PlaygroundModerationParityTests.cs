namespace StudyBot.Tests.Parity;

public sealed class PlaygroundModerationParityTests : ParityModerationScenarios
{
    private protected override Task<IParityDriver> StartAsync() => PlaygroundDriver.StartAsync();
}
