using StudyBot.Core.Chat;

namespace StudyBot.Discord.Interactions;

/// <summary>The interactions whose tokens are still good, by member.</summary>
internal sealed class OpenInteractions(TimeProvider clock)
{
    /// <summary>A token is good for 15 minutes (Interactions, "Responding to an Interaction"); the last one is left for the way there.</summary>
    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(14);

    private const int Most = 10_000;

    private readonly Lock _lock = new();
    private readonly LinkedList<OpenInteraction> _open = new();

    public OpenInteraction Open(AskedInteraction asked)
    {
        var opened = new OpenInteraction(asked, clock.GetUtcNow() + Lifetime);
        lock (_lock)
        {
            DropExpired();
            _open.AddLast(opened);
        }

        return opened;
    }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<OpenInteraction> Of(MemberRef member)
    {
        lock (_lock)
        {
            DropExpired();
            return [.. _open.Where(open => open.Member == member).Reverse()];
        }
    }

    public void Close(OpenInteraction interaction)
    {
        lock (_lock)
        {
            _open.Remove(interaction);
        }
    }

    /// <summary>Needs the lock. They are in the order in which they expire.</summary>
    private void DropExpired()
    {
        var now = clock.GetUtcNow();
        while (_open.First is { Value: var first } && (first.ExpiresAt <= now || _open.Count > Most))
        {
            _open.RemoveFirst();
        }
    }
}
