using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Text;

namespace StudyBot.Core.Answers;

/// <summary>Stores what members do about rounds before anything is made of it.</summary>
/// <remarks>
/// Callers that arrive while a write is under way share the next one: whoever gets the turn writes all that is waiting. A burst of
/// thousands of messages so becomes a few dozen transactions.
/// </remarks>
public sealed class Inbox(
    IDbContextFactory<StudyBotDbContext> contexts, HistoryWriter writer, RoundThreads threads, MemberDirectory members, AnswerSignal signal)
    : IDisposable
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
        if (threads.Find(place) is not { } round || await IsForgottenAsync(chatEvent, round, cancellationToken))
        {
            return;
        }

        await AddAsync(await EntryOfAsync(chatEvent, round, cancellationToken), cancellationToken);
    }

    public async Task AddAsync(InboxEntry entry, CancellationToken cancellationToken)
    {
        entry.Text = StoredText.Of(entry.Text, LongestText);
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

    /// <summary>
    /// A message of somebody who had everything deleted is not stored again, and neither is their name, however often the platform delivers
    /// it. Members whose id is at hand have not been deleted, so that the usual message costs no query.
    /// </summary>
    private async Task<bool> IsForgottenAsync(ChatEvent chatEvent, RoundId round, CancellationToken cancellationToken)
    {
        if (chatEvent is not ChatEvent.MessageWritten { Message: var message } || members.IsKnown(message.Author.Ref))
        {
            return false;
        }

        await using var history = await contexts.CreateDbContextAsync(cancellationToken);
        return await history.Inbox.AnyAsync(
            entry => entry.RoundId == round && entry.MessageId == message.Ref.Id && entry.Kind == InboxKind.Deletion
                && entry.WrittenAt <= message.WrittenAt,
            cancellationToken);
    }

    private async Task<InboxEntry> EntryOfAsync(ChatEvent chatEvent, RoundId round, CancellationToken cancellationToken) =>
        chatEvent switch
        {
            ChatEvent.MessageWritten { Message: var message } => new InboxEntry
            {
                RoundId = round,
                MemberId = await members.IdOfAsync(message.Author, message.WrittenAt, cancellationToken),
                Kind = InboxKind.Message,
                MessageId = message.Ref.Id,
                Revision = message.Revision,
                Text = message.Text,
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

    /// <summary>
    /// What is there already is not stored again, and a message does not come back once it was deleted. One that was written before its
    /// deletion only arrives after it: it is stored, as it would have been in order.
    /// </summary>
    private static async Task StoreNewAsync(StudyBotDbContext history, List<Waiting> batch)
    {
        var messageIds = batch.Select(waiting => waiting.Entry.MessageId).Distinct().ToList();
        var known = await history.Inbox
            .Where(entry => messageIds.Contains(entry.MessageId))
            .Select(entry => new { entry.RoundId, entry.MessageId, entry.Kind, entry.Revision, entry.WrittenAt })
            .ToListAsync();
        var seen = known.Select(entry => (entry.RoundId, entry.MessageId, entry.Kind, entry.Revision)).ToHashSet();
        var deleted = known
            .Where(entry => entry.Kind == InboxKind.Deletion)
            .ToDictionary(entry => (entry.RoundId, entry.MessageId), entry => entry.WrittenAt);
        var members = batch.Select(waiting => waiting.Entry.MemberId).Distinct().ToList();
        var former = await history.Members
            .Where(member => member.IsFormer && members.Contains(member.Id))
            .Select(member => member.Id)
            .ToListAsync();
        await history.InsertAllAsync(batch
            .Select(waiting => waiting.Entry)
            .Where(entry => entry.MemberId is not { } member || !former.Contains(member))
            .Where(entry => entry.Kind != InboxKind.Message
                || !deleted.TryGetValue((entry.RoundId, entry.MessageId), out var deletedAt)
                || deletedAt > entry.WrittenAt)
            .Where(entry => seen.Add((entry.RoundId, entry.MessageId, entry.Kind, entry.Revision)))
            .ToList());
    }

    private sealed class Waiting(InboxEntry entry)
    {
        public InboxEntry Entry { get; } = entry;

        public TaskCompletionSource Stored { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
