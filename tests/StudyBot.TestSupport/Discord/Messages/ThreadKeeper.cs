using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.State;

namespace StudyBot.TestSupport.Discord.Messages;

/// <summary>Opens threads, lets them fall asleep and wakes them (topics/threads). Callers hold the world's gate.</summary>
internal sealed class ThreadKeeper(World world) : IDisposable
{
    private readonly List<ITimer> _archivers = [];

    /// <param name="id">The starter message's id, or a new one.</param>
    public Channel Open(ulong id, Channel parent, ChannelKind kind, string name, int autoArchiveMinutes, User owner)
    {
        var thread = new Channel(id, kind, name)
        {
            Guild = parent.Guild,
            Parent = parent,
            Thread = new ThreadLife(owner.Id, autoArchiveMinutes, world.Now),
        };
        world.Channels[thread.Id] = thread;
        parent.Guild!.Channels[thread.Id] = thread; // Only channels of a guild have threads.
        KeepAwake(thread);
        world.Changes.Ring();
        world.Dispatch(GatewayEvents.ThreadCreated(thread));
        return thread;
    }

    /// <summary>A message wakes an archived thread; one that is awake stays so.</summary>
    public void Wake(Channel channel)
    {
        if (channel.Thread is null)
        {
            return;
        }

        if (channel.Thread.IsArchived)
        {
            SetArchived(channel, isArchived: false);
        }

        KeepAwake(channel);
    }

    public void SetArchived(Channel channel, bool isArchived)
    {
        channel.Thread!.IsArchived = isArchived; // Callers pass threads only.
        channel.Thread.ArchiveChangedAt = world.Now;
        if (!isArchived)
        {
            KeepAwake(channel);
        }

        Changed(channel);
    }

    public void Changed(Channel channel)
    {
        world.Changes.Ring();
        world.Dispatch(GatewayEvents.OfChannel("THREAD_UPDATE", channel));
    }

    public void KeepAwake(Channel channel)
    {
        var thread = channel.Thread!; // Callers pass threads only.
        if (thread.Archiver is null)
        {
            thread.Archiver = world.Options.Time.CreateTimer(_ => FallAsleep(channel), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            _archivers.Add(thread.Archiver);
        }

        thread.Archiver.Change(TimeSpan.FromMinutes(thread.AutoArchiveMinutes), Timeout.InfiniteTimeSpan);
    }

    public void Dispose()
    {
        lock (world.Gate)
        {
            _archivers.ForEach(archiver => archiver.Dispose());
        }
    }

    private void FallAsleep(Channel channel)
    {
        lock (world.Gate)
        {
            if (channel.Thread is { IsArchived: false })
            {
                SetArchived(channel, isArchived: true);
            }
        }
    }
}
