using System.Collections.Concurrent;
using StudyBot.Core.Chat;

namespace StudyBot.Playground.Tests;

/// <summary>The product as the Playground sees it: remembers what it is told and answers what the test says.</summary>
internal sealed class FakeChatHandler : IChatHandler
{
    public ConcurrentQueue<ChatEvent> Events { get; } = new();

    public ConcurrentQueue<Interaction> Interactions { get; } = new();

    public Func<Interaction, InteractionReply> Reply { get; set; } = _ => new InteractionReply.Quiet();

    public Func<ChatEvent, Task> OnEvent { get; set; } = _ => Task.CompletedTask;

    public async Task ReceiveAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        Events.Enqueue(chatEvent);
        await OnEvent(chatEvent);
    }

    public Task<InteractionReply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        Interactions.Enqueue(interaction);
        return Task.FromResult(Reply(interaction));
    }

    public bool MayOpenForm(Interaction interaction) => true;

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(ChatMember member, Place place, string text, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Suggestion>>([new Suggestion("track list", "track list", $"after '{text}'")]);
}
