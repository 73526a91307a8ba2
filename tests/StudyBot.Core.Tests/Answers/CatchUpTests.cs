using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Answers;

/// <summary>What happens in the thread while the bot is down is found when it is back.</summary>
public sealed class CatchUpTests : IDisposable
{
    private readonly TemporaryHistory _history = new();
    private readonly FakePlatform _platform = new();
    private readonly ManualTimeProvider _clock = new();
    private readonly ChatMember _birch = Some.Member("Birch");

    [Fact]
    public async Task An_answer_given_while_the_bot_was_down_is_found_once()
    {
        var round = await OpenAsync(_ => Task.CompletedTask);
        _platform.Write(StudyBench.ThreadOf(round), _birch, Some.AnswerOfLevel(4), _clock.GetUtcNow());

        using var bench = await RestartAsync();
        await bench.Get<RoundProgress>().CatchUpAsync(round.Id, CancellationToken.None);
        await bench.Get<RoundProgress>().CatchUpAsync(round.Id, CancellationToken.None);
        await CloseAsync(bench, round);

        await using var history = bench.History();
        Assert.Equal(1, await history.AnswerRevisions.CountAsync());
        Assert.Equal(100, (await history.Ledger.SingleAsync()).Points);
    }

    [Fact]
    public async Task What_nobody_read_before_the_deadline_is_read_at_the_close()
    {
        var round = await OpenAsync(_ => Task.CompletedTask);
        _platform.Write(StudyBench.ThreadOf(round), _birch, Some.AnswerOfLevel(4), _clock.GetUtcNow());

        using var bench = await RestartAsync();
        await CloseAsync(bench, round);

        await using var history = bench.History();
        Assert.Equal(100, (await history.Ledger.SingleAsync()).Points);
    }

    [Fact]
    public async Task An_edit_made_while_the_bot_was_down_counts()
    {
        ChatMessage? message = null;
        var round = await OpenAsync(async bench => message = await bench.SayAsync(await bench.RoundAsync(), _birch, Some.AnswerOfLevel(1)));
        _clock.Advance(TimeSpan.FromMinutes(5));
        _platform.Rewrite(message!, Some.AnswerOfLevel(4), _clock.GetUtcNow());

        using var bench = await RestartAsync();
        await CloseAsync(bench, round);

        await using var history = bench.History();
        Assert.Equal(100, (await history.Ledger.SingleAsync()).Points);
        Assert.Equal(2, await history.AnswerRevisions.CountAsync());
    }

    [Fact]
    public async Task A_deletion_made_while_the_bot_was_down_withdraws_once()
    {
        ChatMessage? message = null;
        var round = await OpenAsync(async bench => message = await bench.SayAsync(await bench.RoundAsync(), _birch, Some.AnswerOfLevel(4)));
        _platform.Erase(message!);

        using var bench = await RestartAsync();
        await bench.Get<RoundProgress>().CatchUpAsync(round.Id, CancellationToken.None);
        await CloseAsync(bench, round);

        await using var history = bench.History();
        Assert.Empty(await history.Ledger.ToListAsync());
        Assert.Equal(1, await history.Inbox.CountAsync(entry => entry.Kind == InboxKind.Deletion));
    }

    [Fact]
    public async Task What_was_stored_but_not_worked_off_is_worked_off_after_the_restart()
    {
        var round = await OpenAsync(async bench => await bench.SayAsync(await bench.RoundAsync(), _birch, Some.AnswerOfLevel(4)), isDrained: false);

        using var bench = await RestartAsync();
        await bench.DrainAsync();

        Assert.StartsWith("10 of 10", _platform.Whispers[(_birch.Ref, AnswerNotifier.KeyOf(round.Id))].Title);
    }

    public void Dispose() => _history.Dispose();

    /// <summary>A first life of the bot, up to some point after the post.</summary>
    private async Task<Round> OpenAsync(Func<StudyBench, Task> act, bool isDrained = true)
    {
        using var bench = new StudyBench(_history, _platform, _clock);
        var (_, round) = await bench.OpenRoundAsync();
        await act(bench);
        if (isDrained)
        {
            await bench.DrainAsync();
        }

        return round;
    }

    private async Task<StudyBench> RestartAsync()
    {
        var bench = new StudyBench(_history, _platform, _clock);
        await bench.Get<RoundThreads>().LoadAsync(CancellationToken.None);
        return bench;
    }

    private async Task CloseAsync(StudyBench bench, Round round)
    {
        _clock.AdvanceTo(round.DeadlineAt);
        await bench.RunAsync(round.Subscription);
    }
}
