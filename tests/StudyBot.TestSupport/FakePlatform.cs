using System.Runtime.CompilerServices;
using StudyBot.Core.Chat;

namespace StudyBot.TestSupport;

/// <summary>A platform in memory that keeps what it was told. The contract tests hold it to what the real ones do.</summary>
public sealed class FakePlatform : IChatPlatform
{
    public const string PlatformName = "fake";

    private readonly Lock _lock = new();
    private readonly List<Post> _posts = [];
    private readonly List<ChatMessage> _messages = [];
    private readonly Dictionary<(MemberRef, string), Card> _whispers = [];
    private readonly List<Whisper> _whispered = [];
    private int _lastId;

    public string Name => PlatformName;

    /// <summary>What to throw instead of doing what was asked; given the name of the method. Null means all is well.</summary>
    public Func<string, ChatPlatformException?> Trouble { get; set; } = _ => null;

    /// <summary>The channels of every workspace, by name; what the bot lacks there.</summary>
    public IDictionary<string, MissingPermission[]> Channels { get; } =
        new Dictionary<string, MissingPermission[]> { ["ml"] = [], ["board"] = [] };

    /// <summary>Every whisper in order, replaced ones too.</summary>
    public IReadOnlyList<Whisper> Whispered
    {
        get
        {
            lock (_lock)
            {
                return [.. _whispered];
            }
        }
    }

    public IReadOnlyList<Post> Posts
    {
        get
        {
            lock (_lock)
            {
                return [.. _posts];
            }
        }
    }

    public IReadOnlyDictionary<(MemberRef Member, string Key), Card> Whispers
    {
        get
        {
            lock (_lock)
            {
                return new Dictionary<(MemberRef, string), Card>(_whispers);
            }
        }
    }

    public Task<MessageRef> PostAsync(Place place, Card card, PostMarker marker, CancellationToken cancellationToken)
    {
        ThrowIfTroubled(nameof(PostAsync));
        lock (_lock)
        {
            var post = new Post(new MessageRef(place, NextId()), card, marker);
            _posts.Add(post);
            return Task.FromResult(post.Ref);
        }
    }

    public Task<MessageRef?> FindPostAsync(Place place, PostMarker marker, CancellationToken cancellationToken)
    {
        ThrowIfTroubled(nameof(FindPostAsync));
        lock (_lock)
        {
            return Task.FromResult(_posts.Find(post => post.Ref.Place == place && post.Marker == marker)?.Ref);
        }
    }

    public Task<Place> OpenThreadAsync(MessageRef post, string title, CancellationToken cancellationToken)
    {
        ThrowIfTroubled(nameof(OpenThreadAsync));
        return Task.FromResult(post.Place with { ThreadId = "t" + post.Id });
    }

    public Task EditAsync(MessageRef post, Card card, CancellationToken cancellationToken)
    {
        ThrowIfTroubled(nameof(EditAsync));
        lock (_lock)
        {
            var index = _posts.FindIndex(other => other.Ref == post);
            if (index < 0)
            {
                throw new ChatPlatformException("There is no such post.", isTransient: false);
            }

            _posts[index] = _posts[index] with { Card = card };
        }

        return Task.CompletedTask;
    }

    public Task WhisperAsync(Whisper whisper, CancellationToken cancellationToken)
    {
        ThrowIfTroubled(nameof(WhisperAsync));
        lock (_lock)
        {
            _whispers[(whisper.Member, whisper.Key)] = whisper.Card;
            _whispered.Add(whisper);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<ChatMessage> ReadThreadAsync(Place thread, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ThrowIfTroubled(nameof(ReadThreadAsync));
        List<ChatMessage> messages;
        lock (_lock)
        {
            messages = [.. _messages.Where(message => message.Ref.Place == thread)];
        }

        foreach (var message in messages)
        {
            await Task.Yield();
            yield return message;
        }
    }

    public Task<IReadOnlyList<ChannelListing>> ListChannelsAsync(WorkspaceRef workspace, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<ChannelListing>>(
        [
            .. Channels.Select(channel =>
                new ChannelListing(new ChannelRef(workspace.Platform, workspace.Id, channel.Key), channel.Key, channel.Value)),
        ]);

    /// <summary>What a member writes; returned so that the test may deliver the event, or leave that to reading the thread.</summary>
    public ChatMessage Write(Place thread, ChatMember author, string text, DateTimeOffset at, MemberRef? inReplyTo = null)
    {
        lock (_lock)
        {
            var message = new ChatMessage
            {
                Ref = new MessageRef(thread, NextId()),
                Author = author,
                Text = text,
                SentAt = at,
                WrittenAt = at,
                InReplyTo = inReplyTo,
            };
            _messages.Add(message);
            return message;
        }
    }

    public ChatMessage Rewrite(ChatMessage message, string text, DateTimeOffset at)
    {
        lock (_lock)
        {
            var edited = message with { Text = text, WrittenAt = at, Revision = message.Revision + 1 };
            _messages[_messages.FindIndex(other => other.Ref == message.Ref)] = edited;
            return edited;
        }
    }

    public void Erase(ChatMessage message)
    {
        lock (_lock)
        {
            _messages.RemoveAll(other => other.Ref == message.Ref);
        }
    }

    private void ThrowIfTroubled(string method)
    {
        if (Trouble(method) is { } trouble)
        {
            throw trouble;
        }
    }

    private string NextId() => (++_lastId).ToString();

    public sealed record Post(MessageRef Ref, Card Card, PostMarker Marker);
}
