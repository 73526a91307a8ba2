using StudyBot.TestSupport.Chat;

namespace StudyBot.Slack.Tests.Adapter;

/// <summary>What the product relies on holds in Slack, over real sockets.</summary>
public sealed class SlackContractTests : ChatPlatformContract
{
    protected override async Task<IContractRoom> OpenRoomAsync() => new SlackContractRoom(await SlackBench.StartAsync());
}
