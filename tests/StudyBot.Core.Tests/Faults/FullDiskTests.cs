using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Questions;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Faults;
using Xunit;

namespace StudyBot.Core.Tests.Faults;

/// <summary>Guards against half-written history, and against loops that end for good, when the disk is full for a while.</summary>
public sealed class FullDiskTests : IDisposable
{
    /// <summary>Far more than is free in the pages the file has.</summary>
    private static readonly string LongText = string.Concat(Enumerable.Repeat("The label leaks into the features. ", 1_000)) + "[level 4]";

    private readonly FullDisk _disk = new();
    private readonly CapturedLogs _logs = new();
    private readonly TemporaryHistory _history;
    private readonly StudyBench _bench;

    public FullDiskTests()
    {
        _history = new TemporaryHistory(_disk);
        _bench = new StudyBench(_history, bank: LongBank(), logs: _logs);
    }

    [Fact]
    public async Task Message_is_refused_whole_and_stored_when_it_is_delivered_again()
    {
        var (_, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, Some.Member(), "Hello!");
        var message = _bench.Room.Write(StudyBench.ThreadOf(round), Some.Member(), LongText, _bench.Clock.GetUtcNow());

        _disk.IsFull = true;
        await Assert.ThrowsAsync<DbUpdateException>(() => _bench.DeliverAsync(message));
        Assert.Equal(1, await CountAsync());
        _disk.IsFull = false;
        await _bench.DeliverAsync(message);

        Assert.Equal(2, await CountAsync());
    }

    [Fact]
    public async Task Form_is_refused_with_a_sentence_and_taken_on_the_second_try()
    {
        var (_, round) = await _bench.OpenRoundAsync();
        var form = new ButtonId(Verbs.Answer, round.Id.Value).ToString();

        _disk.IsFull = true;
        var refusal = await _bench.SubmitAsync(Some.Member(), form, ("text", LongText));
        _disk.IsFull = false;
        await _bench.SubmitAsync(Some.Member(), form, ("text", LongText));

        var shown = Assert.IsType<InteractionReply.Private>(refusal);
        Assert.Contains("nothing was changed", string.Concat(shown.Card.Sections.Select(section => section.Text.Value)));
        Assert.Equal(1, await CountAsync());
    }

    [Fact]
    public async Task Pipeline_goes_on_where_it_stopped()
    {
        var (_, round) = await _bench.OpenRoundAsync();
        await _bench.SayAsync(round, Some.Member(), LongText);
        using var stop = new CancellationTokenSource();

        _disk.IsFull = true;
        var running = _bench.Get<AnswerPipeline>().RunAsync(stop.Token);
        await _logs.UntilAsync("The answer pipeline failed");
        await using var history = _bench.History();
        Assert.Empty(await history.Answers.ToListAsync());
        _disk.IsFull = false;
        while (!running.IsCompleted && !await history.AnswerRevisions.AnyAsync(revision => revision.ScoredAt != null))
        {
            _bench.Clock.Advance(TimeSpan.FromSeconds(5));
        }

        Assert.False(running.IsCompleted);
        Assert.Equal(10m, (await history.AnswerRevisions.SingleAsync()).Total);
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Runner_claims_nothing_and_posts_the_question_when_there_is_room_again()
    {
        var subscription = await _bench.SubscribeAsync();
        _bench.Clock.AdvanceTo(Some.Monday.AddHours(1));

        _disk.IsFull = true;
        await Assert.ThrowsAsync<DbUpdateException>(() => _bench.RunAsync(subscription));
        await using var history = _bench.History();
        Assert.Empty(await history.Rounds.ToListAsync());
        Assert.Empty(_bench.Room.Posts);
        _disk.IsFull = false;
        await _bench.RunAsync(subscription);

        Assert.Single(_bench.Room.Posts);
        Assert.Equal(subscription.Id, (await history.Rounds.SingleAsync()).SubscriptionId);
    }

    public void Dispose()
    {
        _bench.Dispose();
        _history.Dispose();
    }

    private static QuestionBank LongBank() => new(
        [Some.Track()], [Some.Rubric()], [Some.Question() with { Prompt = LongText }], new Dictionary<string, IReadOnlyList<string>>());

    private async Task<int> CountAsync()
    {
        await using var history = _bench.History();
        return await history.Inbox.CountAsync();
    }
}
