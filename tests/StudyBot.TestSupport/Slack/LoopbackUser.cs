using System.Text.Json.Nodes;
using StudyBot.TestSupport.Loopback;
using StudyBot.TestSupport.Slack.Interactions;
using StudyBot.TestSupport.Slack.Messages;
using StudyBot.TestSupport.Slack.State;
using StudyBot.TestSupport.Slack.Users;

namespace StudyBot.TestSupport.Slack;

/// <summary>A person with a Slack client: does what the client lets them do, and sees what it shows.</summary>
/// <remarks>What the client would not let through is an <see cref="InvalidOperationException"/>: the mistake is the test's.</remarks>
public sealed class LoopbackUser
{
    /// <summary>Slack's client turns more into a snippet.</summary>
    private const int TextLimit = 12_000;

    private readonly Backstage _stage;
    private readonly Workspace _workspace;
    private readonly InteractionDesk _interactions;

    internal LoopbackUser(Backstage stage, Workspace workspace, User user)
    {
        _stage = stage;
        _workspace = workspace;
        State = user;
        _interactions = new InteractionDesk(stage, workspace, user);
    }

    public string Id => State.Id;

    public string Name => State.Name;

    public string Mention => $"<@{Id}>";

    /// <summary>The direct conversation with the bot: the Messages tab of its App Home.</summary>
    public LoopbackChannel DirectChannel =>
        _stage.Locked(() => new LoopbackChannel(_stage, _stage.Rooms.DirectWith(_workspace, State)));

    /// <summary>The App Home that the bot has published for this person; null when there is none.</summary>
    public LoopbackView? Home => _stage.Locked(() => State.Home is { } home ? new LoopbackView(home) : null);

    /// <summary>The modal on top; null when none is open.</summary>
    public LoopbackView? Modal => _stage.Locked(() => State.Modals.LastOrDefault() is { } view ? new LoopbackView(view) : null);

    internal User State { get; }

    private World World => _stage.World;

    public Task<LoopbackMessage> SayAsync(LoopbackChannel channel, string text, params IReadOnlyList<LoopbackFile> attachments) =>
        Task.FromResult(Post(channel.State, text, attachments, threadTs: null, isBroadcast: false));

    /// <summary>Replies in a thread; the first reply opens it.</summary>
    public Task<LoopbackMessage> SayAsync(LoopbackThread thread, string text, params IReadOnlyList<LoopbackFile> attachments) =>
        Task.FromResult(Post(thread.State, text, attachments, thread.Ts, isBroadcast: false));

    /// <summary>Replies in the message's thread.</summary>
    public Task<LoopbackMessage> ReplyAsync(LoopbackMessage message, string text, params IReadOnlyList<LoopbackFile> attachments) =>
        SayAsync(message.Thread, text, attachments);

    /// <summary>Replies in a thread with "Also send to channel" ticked.</summary>
    public Task<LoopbackMessage> BroadcastAsync(LoopbackThread thread, string text) =>
        Task.FromResult(Post(thread.State, text, [], thread.Ts, isBroadcast: true));

    public Task<LoopbackMessage> EditAsync(LoopbackMessage message, string text) => Task.FromResult(_stage.Locked(() =>
    {
        RequireOwn(message);
        _stage.Desk.Change(message.State, State, changed =>
        {
            changed.Text = TypedText.Escape(text, _workspace);
            changed.Blocks = TypedText.Blocks(text);
        });
        return new LoopbackMessage(_stage, message.State);
    }));

    public Task DeleteAsync(LoopbackMessage message)
    {
        _stage.Locked(() =>
        {
            RequireOwn(message);
            _stage.Desk.Delete(message.State);
        });
        return Task.CompletedTask;
    }

    /// <summary>What stands in a channel for this person, oldest first, with what only they see.</summary>
    public IReadOnlyList<LoopbackMessage> Sees(LoopbackChannel channel) => Seen(channel.State, message => message.IsInChannel);

    /// <summary>The replies of a thread as this person sees them.</summary>
    public IReadOnlyList<LoopbackMessage> Sees(LoopbackThread thread) =>
        Seen(thread.State, message => message.IsReply && message.ThreadTs == thread.Ts);

    /// <summary>Starts the client anew; what only they saw is gone, for Slack does not keep it.</summary>
    public void Reload() => _stage.Locked(() =>
    {
        foreach (var channel in _workspace.Channels.Values)
        {
            channel.Ephemerals.RemoveAll(message => message.ShownTo == Id);
        }

        State.Modals.Clear();
    });

    /// <summary>Waits until a message that this person sees is there.</summary>
    public Task<LoopbackMessage> UntilSeesAsync(
        LoopbackChannel channel, Func<LoopbackMessage, bool> fits, TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        Patience.UntilAsync(World.Changes, () => Sees(channel).FirstOrDefault(fits), patience, cancellationToken);

    /// <inheritdoc cref="UntilSeesAsync(LoopbackChannel, Func{LoopbackMessage, bool}, TimeSpan?, CancellationToken)"/>
    public Task<LoopbackMessage> UntilSeesAsync(
        LoopbackThread thread, Func<LoopbackMessage, bool> fits, TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        Patience.UntilAsync(World.Changes, () => Sees(thread).FirstOrDefault(fits), patience, cancellationToken);

    /// <summary>Waits until a modal like this one stands on top.</summary>
    public Task<LoopbackView> UntilModalAsync(
        Func<LoopbackView, bool>? fits = null, TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        Patience.UntilAsync(
            World.Changes, () => Modal is { } view && fits?.Invoke(view) is not false ? view : null, patience, cancellationToken);

    /// <summary>Waits until the App Home looks like this.</summary>
    public Task<LoopbackView> UntilHomeAsync(
        Func<LoopbackView, bool>? fits = null, TimeSpan? patience = null, CancellationToken cancellationToken = default) =>
        Patience.UntilAsync(World.Changes, () => Home is { } view && fits?.Invoke(view) is not false ? view : null, patience, cancellationToken);

    public Task<LoopbackOutcome> ClickAsync(LoopbackMessage message, string actionId, CancellationToken cancellationToken = default) =>
        _interactions.UseAsync(message.State, actionId, value: null, cancellationToken);

    /// <summary>Clicks in a modal or in the App Home.</summary>
    /// <param name="filled">What has been filled in so far, by action id.</param>
    public Task<LoopbackOutcome> ClickAsync(
        LoopbackView view,
        string actionId,
        IReadOnlyDictionary<string, string>? filled = null,
        CancellationToken cancellationToken = default) =>
        _interactions.UseAsync(view.State, actionId, value: null, filled ?? new Dictionary<string, string>(), cancellationToken);

    /// <param name="value">The option's value, or an id; several are separated by commas.</param>
    public Task<LoopbackOutcome> SelectAsync(
        LoopbackMessage message, string actionId, string value, CancellationToken cancellationToken = default) =>
        _interactions.UseAsync(message.State, actionId, value, cancellationToken);

    /// <inheritdoc cref="SelectAsync(LoopbackMessage, string, string, CancellationToken)"/>
    public Task<LoopbackOutcome> SelectAsync(LoopbackView view, string actionId, string value, CancellationToken cancellationToken = default) =>
        _interactions.UseAsync(view.State, actionId, value, new Dictionary<string, string>(), cancellationToken);

    /// <param name="command">With its slash, and what follows it: <c>/study track pause</c>.</param>
    public Task<LoopbackOutcome> RunCommandAsync(LoopbackChannel channel, string command, CancellationToken cancellationToken = default)
    {
        var words = command.Split(' ', 2);
        return _interactions.RunAsync(channel.State, words[0], words.ElementAtOrDefault(1)?.Trim() ?? "", cancellationToken);
    }

    /// <summary>Slack's client refuses commands in threads, and the app hears nothing of it.</summary>
    public Task<LoopbackOutcome> RunCommandAsync(LoopbackThread thread, string command) =>
        Task.FromResult(new LoopbackOutcome(LoopbackOutcomeKind.Refused));

    /// <summary>Picks a global shortcut from the menu.</summary>
    public Task<LoopbackOutcome> RunShortcutAsync(string callbackId, CancellationToken cancellationToken = default) =>
        _interactions.ShortcutAsync(callbackId, cancellationToken);

    /// <summary>Picks a shortcut from a message's menu.</summary>
    public Task<LoopbackOutcome> RunShortcutAsync(LoopbackMessage message, string callbackId, CancellationToken cancellationToken = default) =>
        _interactions.ShortcutAsync(message.State, callbackId, cancellationToken);

    /// <param name="values">By action id; what is left out keeps what the app put there.</param>
    public Task<LoopbackOutcome> SubmitAsync(
        LoopbackView view, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken = default) =>
        _interactions.SubmitAsync(view.State, values, cancellationToken);

    /// <param name="closesAll">With the cross, which closes what lies below, too; otherwise with the button.</param>
    public Task<LoopbackOutcome> CloseAsync(LoopbackView view, bool closesAll = false, CancellationToken cancellationToken = default) =>
        _interactions.CloseAsync(view.State, closesAll, cancellationToken);

    /// <summary>Types into a select whose options come from the app.</summary>
    public Task<LoopbackOutcome> TypeAsync(LoopbackView view, string actionId, string typed, CancellationToken cancellationToken = default) =>
        _interactions.TypeAsync(view.State, actionId, typed, cancellationToken);

    /// <summary>Opens the app's Home tab, or its Messages tab.</summary>
    public void OpenHome(string tab = "home") => _stage.Locked(() =>
    {
        var opened = new JsonObject
        {
            ["type"] = "app_home_opened",
            ["user"] = Id,
            ["channel"] = _stage.Rooms.DirectWith(_workspace, State).Id,
            ["tab"] = tab,
            ["event_ts"] = World.Ids.NextTs(),
        };
        if (State.Home is { } home)
        {
            opened["view"] = home.ToJson();
        }

        _stage.Events.Send(_workspace, opened);
    });

    private IReadOnlyList<LoopbackMessage> Seen(Channel channel, Func<Message, bool> isThere) => _stage.Locked(() =>
        channel.IsMember(State) || channel.Kind is ChannelKind.Public
            ? channel.Messages.Values
                .Concat(channel.Ephemerals.Where(message => message.ShownTo == Id))
                .Where(isThere)
                .OrderBy(message => message.Ts, StringComparer.Ordinal)
                .Select(message => new LoopbackMessage(_stage, message))
                .ToList()
            : []);

    private LoopbackMessage Post(
        Channel channel, string text, IReadOnlyList<LoopbackFile> attachments, string? threadTs, bool isBroadcast) => _stage.Locked(() =>
    {
        if (!channel.IsMember(State) || channel.IsArchived || text.Length > TextLimit || State.IsDeactivated)
        {
            throw new InvalidOperationException($"{Name} cannot write {text.Length} characters in {channel.Name}.");
        }

        var message = _stage.Desk.Post(new MessageDraft(channel, State)
        {
            Text = TypedText.Escape(text, _workspace),
            Blocks = text.Length == 0 ? null : TypedText.Blocks(text),
            Files = [.. attachments.Select(Store)],
            ThreadTs = threadTs,
            IsBroadcast = isBroadcast,
            ClientMessageId = attachments.Count > 0 ? null : Guid.NewGuid().ToString(),
        });
        return new LoopbackMessage(_stage, message);
    });

    private StoredFile Store(LoopbackFile file)
    {
        var id = World.Ids.Next("F");
        return World.Files[id] = new StoredFile(id, _workspace, State, file.Name, World.Now)
        {
            ContentType = file.ContentType,
            IsSnippet = file.IsSnippet,
            Bytes = file.Bytes.ToArray(),
            IsComplete = true,
            Address = new Uri(World.Address, $"/files-pri/{id}"),
        };
    }

    private void RequireOwn(LoopbackMessage message)
    {
        if (message.AuthorId != Id)
        {
            throw new InvalidOperationException($"{Name} cannot change the message of somebody else.");
        }
    }
}
