namespace StudyBot.Tests.Parity;

public sealed class DiscordParityTests : ParityScenarios
{
    private protected override async Task<IParityDriver> StartAsync() => await DiscordDriver.StartAsync();
}
