using StudyBot.TestSupport.Loopback;
using StudyBot.TestSupport.Slack.Delivery;
using StudyBot.TestSupport.Slack.Messages;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.Users;

namespace StudyBot.TestSupport.Slack;

/// <summary>A channel or a direct conversation, and what its admins do with it.</summary>
public sealed class LoopbackChannel
{
    private readonly Backstage _stage;

    internal LoopbackChannel(Backstage stage, Channel channel)
    {
        _stage = stage;
        State = channel;
    }

    public string Id => State.Id;

    public string Name => State.Name;

    public bool IsArchived => State.IsArchived;

    public bool IsPrivate => State.Kind is ChannelKind.Private;

    public string Mention => $"<#{Id}>";

    /// <summary>What everybody sees in the channel itself, oldest first, with broadcast replies.</summary>
    public IReadOnlyList<LoopbackMessage> Messages => _stage.Locked(() =>
        State.Messages.Values.Where(message => message.IsInChannel).Select(message => new LoopbackMessage(_stage, message)).ToList());

    /// <summary>The threads that have replies.</summary>
    public IReadOnlyList<LoopbackThread> Threads => _stage.Locked(() => State.Messages.Values
        .Where(message => State.Replies(message.Ts).Any())
        .Select(message => new LoopbackThread(_stage, State, message.Ts))
        .ToList());

    internal Channel State { get; }

    private Workspace Workspace => State.Workspace;

    private User Owner => Workspace.Users.Values.First(user => user.Kind is LoopbackUserKind.Owner);

    public LoopbackThread Thread(string ts) => new(_stage, State, ts);

    /// <summary><c>/invite @studybot</c>, or for somebody else.</summary>
    public void Invite(LoopbackUser user) => _stage.Locked(() =>
    {
        State.Members.Add(user.Id);
        _stage.Events.Send(State, ChannelEvents.Joined(State, user.State, _stage.World.Ids.NextTs()));
    });

    public void InviteBot() => Invite(new LoopbackUser(_stage, Workspace, Workspace.Bot));

    public void Remove(LoopbackUser user) => _stage.Locked(() =>
    {
        State.Members.Remove(user.Id);
        _stage.Events.Send(State, ChannelEvents.Left(State, user.State, _stage.World.Ids.NextTs()));
    });

    /// <summary><c>/remove @studybot</c>; the app is told a last time.</summary>
    public void RemoveBot() => _stage.Locked(() =>
    {
        _stage.Events.Send(State, ChannelEvents.BotLeft(State, Owner, _stage.World.Ids.NextTs()));
        State.Members.Remove(Workspace.Bot.Id);
    });

    public void Rename(string name) => _stage.Locked(() =>
    {
        var old = State.Name;
        State.PreviousNames.Add(old);
        State.Name = name;
        Say("name", $"has renamed the channel from \"{old}\" to \"{name}\"");
        _stage.Events.Send(State, ChannelEvents.Renamed(State, _stage.World.Ids.NextTs()));
    });

    public void Archive() => SetArchived(isArchived: true);

    public void Unarchive() => SetArchived(isArchived: false);

    public void ConvertToPrivate() => _stage.Locked(() =>
    {
        State.Kind = ChannelKind.Private;
        Say("convert_to_private", "made this channel *private*");
    });

    public void Delete() => _stage.Locked(() =>
    {
        _stage.Events.Send(State, ChannelEvents.Deleted(State, Owner, _stage.World.Ids.NextTs()));
        Workspace.Channels.Remove(State.Id);
    });

    /// <summary>Waits until a message that everybody sees is there.</summary>
    public Task<LoopbackMessage> UntilAsync(
        Func<LoopbackMessage, bool> fits, TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        Patience.UntilAsync(_stage.World.Changes, () => Messages.FirstOrDefault(fits), patience, cancellationToken);

    private void SetArchived(bool isArchived) => _stage.Locked(() =>
    {
        State.IsArchived = isArchived;
        _stage.Events.Send(State, ChannelEvents.Archived(State, Owner, _stage.World.Ids.NextTs()));
    });

    /// <summary>The line that Slack itself writes, as a message with a subtype.</summary>
    private void Say(string what, string text) => _stage.Desk.Post(new MessageDraft(State, Owner)
    {
        Text = $"<@{Owner.Id}> {text}",
        Subtype = State.Kind is ChannelKind.Private && what == "name" ? "group_name" : $"channel_{what}",
    });
}
