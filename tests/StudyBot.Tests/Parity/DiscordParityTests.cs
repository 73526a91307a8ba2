namespace StudyBot.Tests.Parity;

public sealed class DiscordParityTests : ParityScenarios
{
    private protected override Task<IParityDriver> StartAsync() => DiscordDriver.StartAsync();
}
