using StudyBot.TestSupport.Discord.Gateway;
using StudyBot.TestSupport.Discord.State;
using StudyBot.TestSupport.Discord.Users;
using StudyBot.TestSupport.Loopback;

namespace StudyBot.TestSupport.Discord;

/// <summary>A channel, a thread or a direct channel.</summary>
public sealed class LoopbackChannel
{
    private readonly Backstage _stage;

    internal LoopbackChannel(Backstage stage, Channel channel)
    {
        _stage = stage;
        State = channel;
    }

    public ulong Id => State.Id;

    public string Name => State.Name;

    public bool IsArchived => State.Thread is { IsArchived: true };

    public bool IsLocked => State.Thread is { IsLocked: true };

    /// <summary>What everybody here sees, oldest first; what only one member sees is left out.</summary>
    public IReadOnlyList<LoopbackMessage> Messages => Locked(() =>
        State.Messages.Values.Where(message => !message.IsEphemeral).Select(message => new LoopbackMessage(_stage, message)).ToList());

    public IReadOnlyList<LoopbackChannel> Threads => Locked(() => World.Channels.Values
        .Where(channel => channel.Parent == State)
        .Select(channel => new LoopbackChannel(_stage, channel))
        .ToList());

    internal Channel State { get; }

    private World World => _stage.World;

    public void Overwrite(
        LoopbackRole role, LoopbackPermissions allow = LoopbackPermissions.None, LoopbackPermissions deny = LoopbackPermissions.None) =>
        Overwrite(new PermissionOverwrite(role.Id, IsForMember: false, allow, deny));

    public void Overwrite(
        LoopbackUser user, LoopbackPermissions allow = LoopbackPermissions.None, LoopbackPermissions deny = LoopbackPermissions.None) =>
        Overwrite(new PermissionOverwrite(user.Id, IsForMember: true, allow, deny));

    public void Rename(string name) => Update(() => State.Name = name);

    public void Archive() => Locked(() =>
    {
        _stage.Threads.SetArchived(State, isArchived: true);
        return State;
    });

    /// <summary>A moderator locks the thread.</summary>
    public void Lock() => Locked(() =>
    {
        State.Thread!.IsLocked = true; // A test locks threads only.
        _stage.Threads.Changed(State);
        return State;
    });

    /// <summary>Deleted by a moderator, with its threads.</summary>
    public void Delete() => Locked(() =>
    {
        var gone = World.Channels.Values.Where(channel => channel == State || channel.Parent == State).ToList();
        foreach (var channel in gone)
        {
            World.Dispatch(GatewayEvents.OfChannel(channel.IsThread ? "THREAD_DELETE" : "CHANNEL_DELETE", channel));
            World.Channels.Remove(channel.Id);
            channel.Guild?.Channels.Remove(channel.Id);
        }

        return gone;
    });

    /// <summary>Waits until a message that everybody sees is there.</summary>
    public Task<LoopbackMessage> UntilAsync(
        Func<LoopbackMessage, bool> fits, TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        Patience.UntilAsync(World.Changes, () => Messages.FirstOrDefault(fits), patience, cancellationToken);

    private void Overwrite(PermissionOverwrite overwrite) => Update(() =>
        State.Overwrites = [.. State.Overwrites.Where(other => other.Id != overwrite.Id), overwrite]);

    private void Update(Action change) => Locked(() =>
    {
        change();
        World.Dispatch(GatewayEvents.OfChannel("CHANNEL_UPDATE", State));
        return State;
    });

    private T Locked<T>(Func<T> act)
    {
        lock (World.Gate)
        {
            return act();
        }
    }
}
