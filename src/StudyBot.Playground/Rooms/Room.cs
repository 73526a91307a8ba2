using Microsoft.Extensions.Logging;
using StudyBot.Core.Chat;

namespace StudyBot.Playground.Rooms;

/// <summary>The chat room: what was said, by whom, and who is looking. One lock guards it all.</summary>
/// <remarks>Every change is in the journal before it is in memory, so what people see is what a restart brings back.</remarks>
internal sealed partial class Room : IDisposable
{
    public const int LongestText = 40_000;

    private readonly Lock _gate = new();
    private readonly Journal _journal;
    private readonly TimeProvider _time;
    private readonly RoomState _state;
    private readonly LiveFeed _feed = new();

    public Room(Journal journal, PlaygroundSeed seed, TimeProvider time, ILogger<Room> logger)
    {
        _journal = journal;
        _time = time;
        _state = new RoomState(seed);
        var reading = journal.ReadAll();
        foreach (var roomEvent in reading.Events)
        {
            _feed.Remember(_state.Apply(roomEvent));
        }

        if (reading.HasTornLine)
        {
            Log.TornLineDropped(logger);
        }
    }

    public T Read<T>(Func<RoomState, T> read)
    {
        lock (_gate)
        {
            return read(_state);
        }
    }

    public RoomChange AddMember(string name)
    {
        lock (_gate)
        {
            var clean = MemberNames.Clean(name, _state.Members);
            return Commit((sequence, at) => new RoomEvent.MemberAdded(sequence, at, clean));
        }
    }

    public RoomChange Say(string memberId, Place place, string text)
    {
        lock (_gate)
        {
            RoomRules.Member(_state, memberId);
            RoomRules.Place(_state, place);
            RoomRules.Text(text);
            return Commit((sequence, at) =>
                new RoomEvent.MemberSaid(sequence, at, place.Channel.Id, place.ThreadId, memberId, text));
        }
    }

    public RoomChange EditSaid(string memberId, string messageId, string text)
    {
        lock (_gate)
        {
            var message = RoomRules.Message(_state, messageId, memberId);
            if (message.AuthorId != memberId || !message.IsSaid)
            {
                throw new RoomRefusedException(Refusal.NotYours, "Only the member who wrote a message can edit it.");
            }

            RoomRules.Text(text);
            return Commit((sequence, at) => new RoomEvent.MemberEdited(sequence, at, messageId, text));
        }
    }

    /// <summary>Deletes what the member said, or puts away a whisper to that member.</summary>
    /// <returns>The message as it was, and the change.</returns>
    public (RoomMessage Deleted, RoomChange Change) Delete(string memberId, string messageId)
    {
        lock (_gate)
        {
            var message = RoomRules.Message(_state, messageId, memberId);
            if (message.AuthorId != memberId && message.OnlyForId != memberId)
            {
                throw new RoomRefusedException(Refusal.NotYours, "Only the member who wrote a message can delete it.");
            }

            return (message, Commit((sequence, at) => new RoomEvent.MessageDeleted(sequence, at, messageId)));
        }
    }

    public RoomChange PostCard(Place place, Card card, string? marker)
    {
        lock (_gate)
        {
            RoomRules.Place(_state, place);
            return Commit((sequence, at) =>
                new RoomEvent.CardPosted(sequence, at, place.Channel.Id, place.ThreadId, card, marker));
        }
    }

    public RoomChange EditCard(string messageId, Card card)
    {
        lock (_gate)
        {
            if (_state.FindMessage(messageId) is not { AuthorId: null, OnlyForId: null })
            {
                throw new RoomRefusedException(Refusal.NotFound, $"The bot has no post {messageId} in the Playground.");
            }

            return Commit((sequence, at) => new RoomEvent.CardEdited(sequence, at, messageId, card));
        }
    }

    /// <summary>Opens the thread of a message unless it has one.</summary>
    public Place OpenThread(string messageId, string title)
    {
        lock (_gate)
        {
            if (_state.FindMessage(messageId) is not { OnlyForId: null, Place.ThreadId: null } root)
            {
                throw new RoomRefusedException(Refusal.NotFound, $"No post {messageId} in the Playground can have a thread.");
            }

            if (_state.FindThread(messageId) is null)
            {
                Commit((sequence, at) => new RoomEvent.ThreadOpened(sequence, at, messageId, title));
            }

            return root.Place with { ThreadId = messageId };
        }
    }

    public RoomChange Whisper(string memberId, Place place, string key, Card card) =>
        Whisper(memberId, place, key, card, commandLine: null);

    /// <summary>Shows a member the command line they typed, and nobody else.</summary>
    public RoomChange Echo(string memberId, Place place, string key, string commandLine)
    {
        RoomRules.Text(commandLine);
        return Whisper(memberId, place, key, card: null, commandLine);
    }

    /// <summary>Begins to hand a member's tab every change after <paramref name="after"/>, without a gap or a repetition.</summary>
    public LiveTab OpenTab(string memberId, long after)
    {
        lock (_gate)
        {
            RoomRules.Member(_state, memberId);
            return _feed.Open(memberId, after, _state.Sequence);
        }
    }

    public void CloseTab(LiveTab tab)
    {
        lock (_gate)
        {
            _feed.Close(tab);
        }
    }

    public void Dispose() => _journal.Dispose();

    private RoomChange Whisper(string memberId, Place place, string key, Card? card, string? commandLine)
    {
        lock (_gate)
        {
            RoomRules.Member(_state, memberId);
            RoomRules.Place(_state, place);
            return Commit((sequence, at) =>
                new RoomEvent.Whispered(sequence, at, place.Channel.Id, place.ThreadId, memberId, key, card, commandLine));
        }
    }

    private RoomChange Commit(Func<long, DateTimeOffset, RoomEvent> describe)
    {
        var roomEvent = describe(_state.Sequence + 1, _time.GetUtcNow());
        _journal.Append(roomEvent);
        var change = _state.Apply(roomEvent);
        _feed.Publish(change);
        return change;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Dropped the last line of the Playground's journal, which was cut short and never confirmed.")]
        public static partial void TornLineDropped(ILogger logger);
    }
}
