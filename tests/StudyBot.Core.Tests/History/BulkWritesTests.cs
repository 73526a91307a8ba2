using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.History;
using StudyBot.Core.Members;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.History;

public sealed class BulkWritesTests : IDisposable
{
    private readonly StudyBench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public async Task Rows_are_stored_as_the_change_tracker_stores_them()
    {
        var entries = await EntriesAsync("first", "second", "third");

        await WriteAsync(async history =>
        {
            await history.InsertAllAsync(entries[..2]);
            history.Inbox.Add(entries[2]);
        });

        await using var history = _bench.History();
        var stored = await history.Inbox.OrderBy(entry => entry.Id).ToListAsync();
        Assert.Equivalent(entries, stored, strict: true);
        Assert.Equal([1, 2, 3], stored.Select(entry => entry.Id));
    }

    [Fact]
    public async Task An_update_writes_what_it_names_and_passes_over_rows_that_are_gone()
    {
        var entries = await EntriesAsync("kept", "gone");
        await WriteAsync(history => history.InsertAllAsync(entries));
        await WriteAsync(history => history.Inbox.Where(entry => entry.MessageId == "gone").ExecuteDeleteAsync());

        foreach (var entry in entries)
        {
            (entry.Text, entry.IsTaken, entry.MemberId) = ("changed", true, null);
        }

        await WriteAsync(history => history.UpdateAllAsync(entries, nameof(InboxEntry.IsTaken), nameof(InboxEntry.MemberId)));

        await using var history = _bench.History();
        var stored = await history.Inbox.SingleAsync();
        Assert.True(stored.IsTaken);
        Assert.Null(stored.MemberId);
        Assert.Equal("It's \"kept\" 🙂", stored.Text);
    }

    [Fact]
    public async Task A_row_that_is_refused_takes_the_whole_unit_of_work_back()
    {
        var entries = await EntriesAsync("twice", "twice");

        await Assert.ThrowsAsync<DbUpdateException>(() => WriteAsync(history => history.InsertAllAsync(entries)));

        await using var history = _bench.History();
        Assert.Empty(await history.Inbox.ToListAsync());
    }

    private Task WriteAsync(Func<StudyBotDbContext, Task> unit) => _bench.Get<HistoryWriter>().WriteAsync(unit, CancellationToken.None);

    private async Task<List<InboxEntry>> EntriesAsync(params string[] messages)
    {
        var round = (await _bench.OpenRoundAsync()).Round;
        var member = await _bench.Get<MemberDirectory>().IdOfAsync(Some.Member(), CancellationToken.None);
        return [.. messages.Select(message => new InboxEntry
        {
            RoundId = round.Id,
            MemberId = member,
            Kind = InboxKind.Message,
            MessageId = message,
            Revision = 7,
            Text = $"It's \"{message}\" 🙂",
            SentAt = Some.Monday,
            WrittenAt = Some.Monday.AddSeconds(1),
        })];
    }
}
