namespace StudyBot.Tests.Parity;

public sealed class DiscordModerationParityTests : ParityModerationScenarios
{
    private protected override async Task<IParityDriver> StartAsync() => await DiscordDriver.StartAsync();
}
