using System.Collections.Concurrent;
using StudyBot.Core.Chat;

namespace StudyBot.TestSupport.Chat;

/// <summary>The product as the adapter sees it: remembers what it is told and answers what the test says.</summary>
public sealed class ScriptedHandler : IChatHandler
{
    private readonly Lock _lock = new();
    private readonly List<(Func<ChatEvent, bool> Fits, TaskCompletionSource<ChatEvent> Found)> _awaited = [];
    private readonly List<ChatEvent> _events = [];

    public ConcurrentQueue<Interaction> Interactions { get; } = new();

    public Func<Interaction, Task<InteractionReply>> Reply { get; set; } = _ => Task.FromResult<InteractionReply>(new InteractionReply.Quiet());

    public Func<ChatEvent, Task> OnEvent { get; set; } = _ => Task.CompletedTask;

    public bool OpensForms { get; set; }

    public IReadOnlyList<ChatEvent> Events
    {
        get
        {
            lock (_lock)
            {
                return [.. _events];
            }
        }
    }

    /// <summary>What comes from now on is looked at alone.</summary>
    public void Forget()
    {
        lock (_lock)
        {
            _events.Clear();
        }
    }

    /// <summary>The first event of that kind, now or later.</summary>
    public async Task<T> NextAsync<T>(Func<T, bool>? fits = null)
        where T : ChatEvent
    {
        bool Fits(ChatEvent chatEvent) => chatEvent is T wanted && fits?.Invoke(wanted) is not false;
        Task<ChatEvent> found;
        lock (_lock)
        {
            if (_events.Find(Fits) is { } known)
            {
                return (T)known;
            }

            var awaited = new TaskCompletionSource<ChatEvent>(TaskCreationOptions.RunContinuationsAsynchronously);
            _awaited.Add((Fits, awaited));
            found = awaited.Task;
        }

        return (T)await found.WaitAsync(TimeSpan.FromSeconds(60));
    }

    public async Task ReceiveAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        await OnEvent(chatEvent);
        lock (_lock)
        {
            _events.Add(chatEvent);
            _awaited.Where(awaited => awaited.Fits(chatEvent)).ToList().ForEach(awaited => awaited.Found.TrySetResult(chatEvent));
        }
    }

    public Task<InteractionReply> HandleAsync(Interaction interaction, CancellationToken cancellationToken)
    {
        Interactions.Enqueue(interaction);
        return Reply(interaction);
    }

    public bool MayOpenForm(Interaction interaction) => OpensForms;

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(ChatMember member, Place place, string text, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Suggestion>>([new Suggestion(text, $"After {text}", "", Value: "ml-engineer")]);
}
