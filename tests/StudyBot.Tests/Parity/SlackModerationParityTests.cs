namespace StudyBot.Tests.Parity;

public sealed class SlackModerationParityTests : ParityModerationScenarios
{
    private protected override async Task<IParityDriver> StartAsync() => await SlackDriver.StartAsync();
}
