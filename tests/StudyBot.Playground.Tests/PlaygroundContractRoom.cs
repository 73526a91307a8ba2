using System.Text.Json.Nodes;
using StudyBot.Core.Chat;
using StudyBot.TestSupport.Chat;

namespace StudyBot.Playground.Tests;

/// <summary>The Playground with Birch in it.</summary>
internal sealed class PlaygroundContractRoom(PlaygroundHost host) : IContractRoom
{
    private const string Somebody = "cedar";

    public IChatPlatform Platform => host.Platform;

    public ChannelRef Channel => PlaygroundHost.Channel().Channel;

    public ChatMember Member => new SeedMember("Birch").ToChatMember();

    public async Task<MessageRef> WriteAsync(Place thread, string text)
    {
        var outcome = await host.PostAsync(Member.Ref.Id, text, thread.Channel.Id, thread.ThreadId);
        return new MessageRef(thread, (string)outcome["change"]!["message"]!["id"]!);
    }

    public Task RewriteAsync(MessageRef message, string text) =>
        host.SendAsync(HttpMethod.Put, $"/api/messages/{message.Id}", new { memberId = Member.Ref.Id, text });

    public Task EraseAsync(MessageRef message) =>
        host.SendAsync(HttpMethod.Delete, $"/api/messages/{message.Id}?member={Member.Ref.Id}", body: null);

    public Task<IReadOnlyList<string>> ShownAsync(Place place) => TitlesAsync(Somebody, place, isPrivate: false);

    public Task<IReadOnlyList<string>> WhisperedAsync(Place place) => TitlesAsync(Member.Ref.Id, place, isPrivate: true);

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private async Task<IReadOnlyList<string>> TitlesAsync(string memberId, Place place, bool isPrivate)
    {
        var messages = await host.MessagesAsync(memberId, place.Channel.Id, place.ThreadId);
        return [.. messages
            .Where(message => (bool)message["isPrivate"]! == isPrivate)
            .Select(message => message["card"])
            .OfType<JsonNode>()
            .Select(card => (string)card["title"]!)];
    }
}
