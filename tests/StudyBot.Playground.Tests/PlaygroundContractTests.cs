using StudyBot.TestSupport.Chat;

namespace StudyBot.Playground.Tests;

/// <summary>What the product relies on holds in the Playground, driven over the wire as the page does.</summary>
public sealed class PlaygroundContractTests : ChatPlatformContract
{
    protected override async Task<IContractRoom> OpenRoomAsync() => new PlaygroundContractRoom(await PlaygroundHost.StartAsync());
}
