using StudyBot.TestSupport.Chat;

namespace StudyBot.Discord.Tests.Adapter;

/// <summary>What the product relies on holds in Discord, over real sockets.</summary>
public sealed class DiscordContractTests : ChatPlatformContract
{
    protected override async Task<IContractRoom> OpenRoomAsync() => new DiscordContractRoom(await DiscordBench.CreateAsync());
}
