using StudyBot.Core.Chat;
using StudyBot.TestSupport.Chat;
using StudyBot.TestSupport.Discord;

namespace StudyBot.Discord.Tests.Adapter;

/// <summary>A server with Birch in it, who does what people do.</summary>
internal sealed class DiscordContractRoom(DiscordBench bench) : IContractRoom
{
    private readonly Dictionary<MessageRef, LoopbackMessage> _written = [];

    public IChatPlatform Platform => bench.Platform;

    public ChannelRef Channel => bench.ChannelRef;

    public ChatMember Member => new(bench.BirchRef, bench.Birch.Name, IsModerator: false);

    public async Task<MessageRef> WriteAsync(Place thread, string text)
    {
        var message = await bench.Birch.SayAsync(ChannelOf(thread), text);
        var reference = new MessageRef(thread, message.Id.ToString());
        _written[reference] = message;
        return reference;
    }

    public Task RewriteAsync(MessageRef message, string text) => bench.Birch.EditAsync(_written[message], text);

    public Task EraseAsync(MessageRef message) => bench.Birch.DeleteAsync(_written[message]);

    public Task<IReadOnlyList<string>> ShownAsync(Place place) => Task.FromResult(TitlesIn(ChannelOf(place)));

    public Task<IReadOnlyList<string>> WhisperedAsync(Place place) => Task.FromResult(TitlesIn(bench.Birch.DirectChannel));

    public ValueTask DisposeAsync() => bench.DisposeAsync();

    private IReadOnlyList<string> TitlesIn(LoopbackChannel channel) =>
        [.. channel.Messages.Where(message => message.AuthorId == bench.Discord.ApplicationId && message.Text.StartsWith('#')).Select(DiscordBench.TitleOf)];

    private LoopbackChannel ChannelOf(Place place) => place.ThreadId is { } id
        ? bench.Channel.Threads.Single(thread => thread.Id.ToString() == id)
        : bench.Channel;
}
