using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;

namespace StudyBot.Core.Answers;

/// <summary>Stores what members do about rounds before anything is made of it.</summary>
/// <remarks>
/// Callers that arrive while a write is under way share the next one: whoever gets the turn writes all that is waiting. A burst of
/// thousands of messages so becomes a few dozen transactions.
/// </remarks>
public sealed class Inbox(HistoryWriter writer, RoundThreads threads, MemberDirectory members, AnswerSignal signal) : IDisposable
{
    /// <summary>Longer texts are cut here; the scorer reads 600 words.</summary>
    public const int LongestText = 40_000;

    private const int MostPerWrite = 500;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentQueue<Waiting> _waiting = new();

    /// <summary>Stores the event when it belongs to a round. When this returns, it cannot be lost any more; repeats are folded.</summary>
    public async Task ReceiveAsync(ChatEvent chatEvent, CancellationToken cancellationToken)
    {
        var place = chatEvent switch
        {
            ChatEvent.MessageWritten written => written.Message.Ref.Place,
            ChatEvent.MessageDeleted deleted => deleted.Message.Place,
            _ => throw new ArgumentOutOfRangeException(nameof(chatEvent)),
        };
        if (threads.Find(place) is not { } round)
        {
            return;
        }

        await AddAsync(await EntryOfAsync(chatEvent, round, cancellationToken), cancellationToken);
    }

    public async Task AddAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        var waiting = new Waiting(entry);
        _waiting.Enqueue(waiting);
        await _turn.WaitAsync(cancellationToken);
        try
        {
            while (!waiting.Stored.Task.IsCompleted)
            {
                await WriteWaitingAsync();
            }
        }
        finally
        {
            _turn.Release();
        }

        await waiting.Stored.Task;
        signal.Raise();
    }

    public void Dispose() => _turn.Dispose();

    private async Task<InboxEntry> EntryOfAsync(ChatEvent chatEvent, RoundId round, CancellationToken cancellationToken) =>
        chatEvent switch
        {
            ChatEvent.MessageWritten { Message: var message } => new InboxEntry
            {
                RoundId = round,
                MemberId = await members.IdOfAsync(message.Author, cancellationToken),
                Kind = InboxKind.Message,
                MessageId = message.Ref.Id,
                Revision = message.Revision,
                Text = Cut(message.Text),
                IsReply = message.InReplyTo is { } other && other != message.Author.Ref,
                SentAt = message.SentAt,
                WrittenAt = message.WrittenAt,
            },
            ChatEvent.MessageDeleted deleted => new InboxEntry
            {
                RoundId = round,
                Kind = InboxKind.Deletion,
                MessageId = deleted.Message.Id,
                Text = "",
                SentAt = deleted.DeletedAt,
                WrittenAt = deleted.DeletedAt,
            },
            _ => throw new ArgumentOutOfRangeException(nameof(chatEvent)),
        };

    private static string Cut(string text) => text.Length <= LongestText ? text : text[..LongestText];

    /// <summary>Needs the turn. Not cancellable: the entries of other callers are in the same write.</summary>
    private async Task WriteWaitingAsync()
    {
        var batch = new List<Waiting>();
        while (batch.Count < MostPerWrite && _waiting.TryDequeue(out var waiting))
        {
            batch.Add(waiting);
        }

        try
        {
            await writer.WriteAsync(history => StoreNewAsync(history, batch), CancellationToken.None);
            batch.ForEach(waiting => waiting.Stored.SetResult());
        }
        catch (Exception failure)
        {
            batch.ForEach(waiting => waiting.Stored.SetException(failure));
        }
    }

    private static async Task StoreNewAsync(StudyBotDbContext history, List<Waiting> batch)
    {
        var messageIds = batch.Select(waiting => waiting.Entry.MessageId).Distinct().ToList();
        var known = await history.Inbox
            .Where(entry => messageIds.Contains(entry.MessageId))
            .Select(entry => new { entry.RoundId, entry.MessageId, entry.Kind, entry.Revision })
            .ToListAsync();
        var seen = known.Select(entry => (entry.RoundId, entry.MessageId, entry.Kind, entry.Revision)).ToHashSet();
        history.Inbox.AddRange(batch
            .Select(waiting => waiting.Entry)
            .Where(entry => seen.Add((entry.RoundId, entry.MessageId, entry.Kind, entry.Revision))));
    }

    private sealed class Waiting(InboxEntry entry)
    {
        public InboxEntry Entry { get; } = entry;

        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
