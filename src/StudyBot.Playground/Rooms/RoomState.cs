using System.Globalization;
using StudyBot.Core.Chat;

namespace StudyBot.Playground.Rooms;

/// <summary>The room in memory. Owned by <see cref="Room"/>, which holds its lock for every call.</summary>
internal sealed class RoomState
{
    private readonly Dictionary<string, RoomMember> _members = [];
    private readonly Dictionary<long, RoomMessage> _messages = [];
    private readonly Dictionary<Place, SortedList<long, RoomMessage>> _byPlace = [];
    private readonly Dictionary<string, RoomThread> _threads = [];
    private readonly Dictionary<(string MemberId, string Key), long> _whispers = [];
    private readonly Dictionary<(Place Place, string Marker), long> _markers = [];

    public RoomState(PlaygroundSeed seed)
    {
        Channels = seed.Channels;
        foreach (var member in seed.Members)
        {
            _members.Add(member.Id, new RoomMember(member.Id, member.Name, member.IsModerator));
        }
    }

    public IReadOnlyList<SeedChannel> Channels { get; }

    public IReadOnlyCollection<RoomMember> Members => _members.Values;

    /// <summary>The number of the last event.</summary>
    public long Sequence { get; private set; }

    public RoomMember? FindMember(string memberId) => _members.GetValueOrDefault(memberId);

    public RoomThread? FindThread(string threadId) => _threads.GetValueOrDefault(threadId);

    public RoomMessage? FindMessage(string messageId) =>
        long.TryParse(messageId, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? _messages.GetValueOrDefault(number)
            : null;

    public RoomMessage? FindMarked(Place place, string marker) =>
        _markers.TryGetValue((place, marker), out var number) ? _messages.GetValueOrDefault(number) : null;

    public bool HasPlace(Place place) =>
        place.ThreadId is { } threadId
            ? _threads.TryGetValue(threadId, out var thread) && thread.ChannelId == place.Channel.Id
            : Channels.Any(channel => channel.Name == place.Channel.Id);

    /// <summary>The messages of a place, oldest first.</summary>
    public IList<RoomMessage> MessagesIn(Place place) => _byPlace.TryGetValue(place, out var messages) ? messages.Values : [];

    public RoomChange Apply(RoomEvent roomEvent)
    {
        Sequence = roomEvent.Sequence;
        return roomEvent switch
        {
            RoomEvent.MemberAdded added => Add(added),
            RoomEvent.MemberSaid said => Show(said, Message(said, said.ChannelId, said.ThreadId) with
            {
                AuthorId = said.MemberId,
                Text = said.Text,
            }),
            RoomEvent.CardPosted posted => Post(posted),
            RoomEvent.MemberEdited edited => Rewrite(edited, edited.MessageId, message => message with { Text = edited.Text }),
            RoomEvent.CardEdited edited => Rewrite(edited, edited.MessageId, message => message with { Card = edited.Card }),
            RoomEvent.MessageDeleted deleted => Delete(deleted),
            RoomEvent.ThreadOpened opened => Open(opened),
            RoomEvent.Whispered whispered => Whisper(whispered),
            _ => throw new InvalidOperationException($"{roomEvent.GetType().Name} is not an event the room knows."),
        };
    }

    private static RoomMessage Message(RoomEvent roomEvent, string channelId, string? threadId) => new()
    {
        Number = roomEvent.Sequence,
        Place = PlaygroundRefs.Place(channelId, threadId),
        SentAt = roomEvent.At,
        WrittenAt = roomEvent.At,
    };

    private RoomChange Add(RoomEvent.MemberAdded added)
    {
        var member = new RoomMember($"m{added.Sequence}", added.Name, IsModerator: false);
        _members.Add(member.Id, member);
        return new RoomChange(added.Sequence) { Member = member };
    }

    private RoomChange Post(RoomEvent.CardPosted posted)
    {
        var message = Message(posted, posted.ChannelId, posted.ThreadId) with { Card = posted.Card };
        if (posted.Marker is { } marker)
        {
            _markers[(message.Place, marker)] = message.Number;
        }

        return Show(posted, message);
    }

    private RoomChange Whisper(RoomEvent.Whispered whispered)
    {
        var fresh = Message(whispered, whispered.ChannelId, whispered.ThreadId) with
        {
            AuthorId = whispered.CommandLine is null ? null : whispered.MemberId,
            OnlyForId = whispered.MemberId,
            WhisperKey = whispered.Key,
            Text = whispered.CommandLine ?? "",
            Card = whispered.Card,
        };
        var earlier = _whispers.TryGetValue((whispered.MemberId, whispered.Key), out var number) ? _messages[number] : null;
        if (earlier is not null && earlier.Place == fresh.Place)
        {
            return Rewrite(whispered, earlier.Id, message => message with { Card = fresh.Card, Text = fresh.Text });
        }

        // The member looks elsewhere now: what was shown there before moves here.
        if (earlier is not null)
        {
            Forget(earlier);
        }

        _whispers[(whispered.MemberId, whispered.Key)] = fresh.Number;
        return Show(whispered, fresh) with { Removed = earlier?.Ref };
    }

    private RoomChange Open(RoomEvent.ThreadOpened opened)
    {
        var root = FindMessage(opened.MessageId)!; // Checked before the event was written.
        var thread = new RoomThread(root.Id, root.Place.Channel.Id, opened.Title, 0, null);
        _threads.Add(thread.Id, thread);
        return new RoomChange(opened.Sequence) { Thread = thread };
    }

    private RoomChange Delete(RoomEvent.MessageDeleted deleted)
    {
        var message = FindMessage(deleted.MessageId)!; // Checked before the event was written.
        Forget(message);
        return Seen(deleted, message) with { Removed = message.Ref };
    }

    private RoomChange Show(RoomEvent roomEvent, RoomMessage message)
    {
        Keep(message);
        return Seen(roomEvent, message) with { Message = message };
    }

    private RoomChange Rewrite(RoomEvent roomEvent, string messageId, Func<RoomMessage, RoomMessage> change)
    {
        var earlier = FindMessage(messageId)!; // Checked before the event was written.
        var message = change(earlier) with { Revision = earlier.Revision + 1, WrittenAt = roomEvent.At };
        Keep(message);
        return new RoomChange(roomEvent.Sequence) { OnlyForId = message.OnlyForId, Message = message };
    }

    private void Keep(RoomMessage message)
    {
        _messages[message.Number] = message;
        if (!_byPlace.TryGetValue(message.Place, out var messages))
        {
            _byPlace[message.Place] = messages = [];
        }

        messages[message.Number] = message;
    }

    private void Forget(RoomMessage message)
    {
        _messages.Remove(message.Number);
        _byPlace[message.Place].Remove(message.Number);
        if (message is { OnlyForId: { } memberId, WhisperKey: { } key })
        {
            _whispers.Remove((memberId, key));
        }
    }

    /// <summary>A change around a message that came or went, with the thread it stands in counted again.</summary>
    private RoomChange Seen(RoomEvent roomEvent, RoomMessage message)
    {
        var change = new RoomChange(roomEvent.Sequence) { OnlyForId = message.OnlyForId };
        if (message.OnlyForId is not null || message.Place.ThreadId is not { } threadId)
        {
            return change;
        }

        var replies = MessagesIn(message.Place).Where(reply => reply.OnlyForId is null).ToList();
        var thread = _threads[threadId] with { Replies = replies.Count, LastReplyAt = replies.LastOrDefault()?.SentAt };
        return change with { Thread = _threads[threadId] = thread };
    }
}
