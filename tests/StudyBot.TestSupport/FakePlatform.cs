using System.Runtime.CompilerServices;
using StudyBot.Core.Chat;

namespace StudyBot.TestSupport;

/// <summary>A platform in memory that keeps what it was told. The contract tests hold it to what the real ones do.</summary>
public sealed class FakePlatform : IChatPlatform
{
    private readonly Lock _lock = new();
    private readonly List<Post> _posts = [];
    private readonly List<ChatMessage> _messages = [];
    private readonly Dictionary<(MemberRef, string), Card> _whispers = [];
    private int _lastId;

    public string Name => "fake";

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
        lock (_lock)
        {
            var post = new Post(new MessageRef(place, NextId()), card, marker);
            _posts.Add(post);
            return Task.FromResult(post.Ref);
        }
    }

    public Task<MessageRef?> FindPostAsync(Place place, PostMarker marker, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Task.FromResult(_posts.Find(post => post.Ref.Place == place && post.Marker == marker)?.Ref);
        }
    }

    public Task<Place> OpenThreadAsync(MessageRef post, string title, CancellationToken cancellationToken) =>
        Task.FromResult(post.Place with { ThreadId = "t" + post.Id });

    public Task EditAsync(MessageRef post, Card card, CancellationToken cancellationToken)
    {
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
        lock (_lock)
        {
            _whispers[(whisper.Member, whisper.Key)] = whisper.Card;
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<ChatMessage> ReadThreadAsync(Place thread, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
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
            new ChannelListing(new ChannelRef(workspace.Platform, workspace.Id, "ml"), "ml", []),
            new ChannelListing(new ChannelRef(workspace.Platform, workspace.Id, "board"), "board", []),
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

    private string NextId() => (++_lastId).ToString();

    public sealed record Post(MessageRef Ref, Card Card, PostMarker Marker);
}
