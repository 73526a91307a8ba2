using StudyBot.TestSupport.Discord.Interactions;
using StudyBot.TestSupport.Discord.Messages;
using StudyBot.TestSupport.Discord.Rest;
using StudyBot.TestSupport.Discord.State;
using StudyBot.TestSupport.Discord.Users;
using StudyBot.TestSupport.Loopback;

namespace StudyBot.TestSupport.Discord;

/// <summary>A person with a Discord client: does what the client lets them do, and sees what it shows.</summary>
/// <remarks>What the client would not let through is an <see cref="InvalidOperationException"/>: the mistake is the test's.</remarks>
public sealed class LoopbackUser
{
    private const int ReplyType = 19;

    /// <summary>For those who pay; 2,000 for the others.</summary>
    private const int TextLimit = 4000;

    private readonly Backstage _stage;
    private readonly User _user;
    private readonly InteractionDesk _interactions;

    internal LoopbackUser(Backstage stage, User user)
    {
        _stage = stage;
        _user = user;
        _interactions = new InteractionDesk(stage, user);
    }

    public ulong Id => _user.Id;

    public string Name => _user.Name;

    public string Mention => $"<@{_user.Id}>";

    /// <summary>Closed in the privacy settings; the bot's direct messages then fail with 50007.</summary>
    public bool AcceptsDirectMessages
    {
        get => _user.AcceptsDirectMessages;
        set => _user.AcceptsDirectMessages = value;
    }

    public LoopbackChannel DirectChannel
    {
        get
        {
            lock (World.Gate)
            {
                return new LoopbackChannel(_stage, World.DirectChannelOf(_user));
            }
        }
    }

    private World World => _stage.World;

    public Task<LoopbackMessage> SayAsync(LoopbackChannel channel, string text, params IReadOnlyList<LoopbackFile> attachments) =>
        Task.FromResult(Post(channel.State, text, attachments, replyTo: null));

    public Task<LoopbackMessage> ReplyAsync(LoopbackMessage message, string text, params IReadOnlyList<LoopbackFile> attachments) =>
        Task.FromResult(Post(message.Channel.State, text, attachments, message.State));

    public Task<LoopbackMessage> EditAsync(LoopbackMessage message, string text)
    {
        lock (World.Gate)
        {
            RequireOwn(message);
            message.State.Content = text;
            message.State.Mentions = Read(message.Channel.State, text, replyTo: null);
            _stage.Desk.Changed(message.State);
            return Task.FromResult(new LoopbackMessage(_stage, message.State));
        }
    }

    public Task DeleteAsync(LoopbackMessage message)
    {
        lock (World.Gate)
        {
            RequireOwn(message);
            _stage.Desk.Delete(message.State);
            return Task.CompletedTask;
        }
    }

    /// <summary>What stands in a channel for this person, oldest first, with what only they see.</summary>
    public IReadOnlyList<LoopbackMessage> Sees(LoopbackChannel channel)
    {
        lock (World.Gate)
        {
            return World.Can(_user, channel.State, LoopbackPermissions.ViewChannel)
                ? [.. channel.State.Messages.Values
                    .Where(message => message.ShownTo is null || message.ShownTo == Id)
                    .Select(message => new LoopbackMessage(_stage, message))]
                : [];
        }
    }

    /// <summary>Waits until a message that this person sees is there.</summary>
    public Task<LoopbackMessage> UntilSeesAsync(
        LoopbackChannel channel,
        Func<LoopbackMessage, bool> fits,
        TimeSpan? patience = null,
        CancellationToken cancellationToken = default) =>
        Patience.UntilAsync(World.Changes, () => Sees(channel).FirstOrDefault(fits), patience, cancellationToken);

    public Task<LoopbackOutcome> ClickAsync(LoopbackMessage message, string customId, CancellationToken cancellationToken = default) =>
        _interactions.UseAsync(message, customId, values: null, cancellationToken);

    public Task<LoopbackOutcome> SelectAsync(
        LoopbackMessage message, string customId, IReadOnlyList<string> values, CancellationToken cancellationToken = default) =>
        _interactions.UseAsync(message, customId, values, cancellationToken);

    /// <param name="command">With its groups, without the slash: <c>track pause</c>.</param>
    public Task<LoopbackOutcome> RunCommandAsync(
        LoopbackChannel channel, string command, params IReadOnlyList<(string Name, string Value)> options) =>
        _interactions.RunAsync(channel.State, command, options);

    /// <summary>Types into one option of a command that has others filled in already.</summary>
    public Task<LoopbackOutcome> AutocompleteAsync(
        LoopbackChannel channel, string command, string option, string typed, params IReadOnlyList<(string Name, string Value)> others) =>
        _interactions.TypeAsync(channel.State, command, option, typed, others);

    /// <param name="values">By custom id.</param>
    public Task<LoopbackOutcome> SubmitFormAsync(
        LoopbackForm form, IReadOnlyDictionary<string, string> values, CancellationToken cancellationToken = default) =>
        _interactions.SubmitAsync(form, values, cancellationToken);

    private LoopbackMessage Post(Channel channel, string text, IReadOnlyList<LoopbackFile> attachments, Message? replyTo)
    {
        lock (World.Gate)
        {
            RequireSpeaking(channel, text);
            var files = attachments.Select((file, index) =>
                _stage.Shelf.Store(channel, new UploadedFile(index, file.Name, file.ContentType, file.Bytes), description: null));
            var message = _stage.Desk.Post(new MessageDraft(channel, _user)
            {
                Type = replyTo is null ? 0 : ReplyType,
                Content = text,
                Attachments = [.. files],
                Mentions = Read(channel, text, replyTo),
                Reference = replyTo,
            });
            channel.Thread?.Join(Id, World.Now);
            return new LoopbackMessage(_stage, message);
        }
    }

    private Mentions Read(Channel channel, string text, Message? replyTo) =>
        MentionReader.Read(World, channel, _user, new() { ["content"] = text }, [], replyTo, isInteraction: false);

    private void RequireSpeaking(Channel channel, string text)
    {
        var sending = channel.IsThread ? LoopbackPermissions.SendMessagesInThreads : LoopbackPermissions.SendMessages;
        var isLocked = channel.Thread is { IsLocked: true } && !World.Can(_user, channel, LoopbackPermissions.ManageThreads);
        if (isLocked || text.Length > TextLimit || !World.Can(_user, channel, LoopbackPermissions.ViewChannel | sending))
        {
            throw new InvalidOperationException($"{Name} cannot write {text.Length} characters in {channel.Name}.");
        }
    }

    private void RequireOwn(LoopbackMessage message)
    {
        if (message.AuthorId != Id)
        {
            throw new InvalidOperationException($"{Name} cannot change the message of somebody else.");
        }
    }
}
