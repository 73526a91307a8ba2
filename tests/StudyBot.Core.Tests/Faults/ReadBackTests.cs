using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Faults;

/// <summary>Guards against messages that stay unknown until the close because they were written while the bot was away.</summary>
public sealed class ReadBackTests
{
    [Fact]
    public async Task What_was_written_edited_and_deleted_meanwhile_is_found_in_open_rounds()
    {
        using var bench = new StudyBench();
        var (_, round) = await bench.OpenRoundAsync();
        var thread = StudyBench.ThreadOf(round);
        var known = await bench.SayAsync(round, Some.Member("Alder"), Some.WeakAnswer);
        var withdrawn = await bench.SayAsync(round, Some.Member("Birch"), Some.WeakAnswer);
        bench.Clock.Advance(TimeSpan.FromMinutes(1));
        bench.Room.Rewrite(known, Some.GoodAnswer, bench.Clock.GetUtcNow());
        bench.Room.Erase(withdrawn);
        bench.Room.Write(thread, Some.Member("Cedar"), Some.WeakAnswer, bench.Clock.GetUtcNow());

        await bench.Get<ThreadReader>().ReadOpenAsync(FakePlatform.PlatformName, CancellationToken.None);
        await bench.DrainAsync();

        await using var history = bench.History();
        var standing = await history.Answers
            .SelectMany(answer => answer.Revisions.Where(revision => revision.Number == answer.CurrentNumber).Select(revision => revision.Text))
            .ToListAsync();
        Assert.Equal([Some.WeakAnswer, Some.GoodAnswer], standing.Order());
    }

    [Fact]
    public async Task A_thread_that_cannot_be_read_holds_up_no_other()
    {
        using var bench = new StudyBench();
        var subscriptions = new[] { await bench.SubscribeAsync("ml"), await bench.SubscribeAsync("board") };
        bench.Clock.AdvanceTo(Some.Monday.AddHours(1));
        foreach (var subscription in subscriptions)
        {
            await bench.RunAsync(subscription);
        }

        bench.Room.Write(StudyBench.ThreadOf(await bench.RoundAsync()), Some.Member(), Some.WeakAnswer, bench.Clock.GetUtcNow());
        var calls = 0;
        bench.Room.Trouble = method => method == nameof(IChatPlatform.ReadThreadAsync) && calls++ == 0
            ? new ChatPlatformException("The thread is gone.", isTransient: false)
            : null;

        await bench.Get<ThreadReader>().ReadOpenAsync(FakePlatform.PlatformName, CancellationToken.None);

        await using var history = bench.History();
        Assert.Equal(1, await history.Inbox.CountAsync());
    }
}
