namespace StudyBot.Tests.Parity;

public sealed class SlackParityTests : ParityScenarios
{
    private protected override async Task<IParityDriver> StartAsync() => await SlackDriver.StartAsync();
}
