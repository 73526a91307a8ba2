using StudyBot.Core.Chat;
using StudyBot.TestSupport.Chat;
using StudyBot.TestSupport.Slack;

namespace StudyBot.Slack.Tests.Adapter;

/// <summary>A workspace with Birch in it, who does what people do.</summary>
internal sealed class SlackContractRoom(SlackBench bench) : IContractRoom
{
    private readonly Dictionary<MessageRef, LoopbackMessage> _written = [];

    public IChatPlatform Platform => bench.Platform;

    public ChannelRef Channel => bench.ChannelRef;

    public ChatMember Member => new(bench.BirchRef, bench.Birch.Name, IsModerator: false);

    public async Task<MessageRef> WriteAsync(Place thread, string text)
    {
        var message = await bench.Birch.SayAsync(bench.Channel.Thread(thread.ThreadId!), text);
        var reference = new MessageRef(thread, message.Ts);
        _written[reference] = message;
        return reference;
    }

    public Task RewriteAsync(MessageRef message, string text) => bench.Birch.EditAsync(_written[message], text);

    public Task EraseAsync(MessageRef message) => bench.Birch.DeleteAsync(_written[message]);

    public Task<IReadOnlyList<string>> ShownAsync(Place place) => Task.FromResult(place.ThreadId is { } thread
        ? bench.ShownIn(bench.Channel.Thread(thread))
        : [.. bench.Channel.Messages.Where(message => message.AuthorId == bench.Workspace.Bot.Id).Select(SlackBench.TitleOf)]);

    /// <summary>What lasts of it.</summary>
    public Task<IReadOnlyList<string>> WhisperedAsync(Place place) =>
        Task.FromResult<IReadOnlyList<string>>([.. bench.Birch.DirectChannel.Messages.Select(SlackBench.TitleOf)]);

    public ValueTask DisposeAsync() => bench.DisposeAsync();
}
