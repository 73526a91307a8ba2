namespace StudyBot.Tests.Parity;

public sealed class DiscordModerationParityTests : ParityModerationScenarios
{
    private protected override Task<IParityDriver> StartAsync() => DiscordDriver.StartAsync();
}
