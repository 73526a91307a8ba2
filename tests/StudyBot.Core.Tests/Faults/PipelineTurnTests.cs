using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Faults;
using Xunit;

namespace StudyBot.Core.Tests.Faults;

/// <summary>Guards against a member who is told "scoring" after the score because the loop and the close worked on the same answers.</summary>
public sealed class PipelineTurnTests
{
    /// <summary>Far more looks than scoring one answer takes.</summary>
    private const int Looks = 500;

    [Fact]
    public async Task Member_is_told_once_and_in_order_when_two_drain_at_once()
    {
        using var bench = new StudyBench();
        var (_, round) = await bench.OpenRoundAsync();
        await bench.SayAsync(round, Some.Member("Alder"), Some.WeakAnswer);
        await bench.DrainAsync(); // The first time takes far longer than the next.
        await bench.SayAsync(round, Some.Member("Birch"), Some.WeakAnswer);
        using var isHeld = new SemaphoreSlim(0);
        using var goesOn = new SemaphoreSlim(0);
        bench.Room.Trouble = method =>
        {
            if (method == nameof(IChatPlatform.WhisperAsync))
            {
                bench.Room.Trouble = _ => null;
                isHeld.Release();
                goesOn.Wait();
            }

            return null;
        };

        var first = Task.Run(bench.DrainAsync);
        await isHeld.WaitAsync();
        var second = Task.Run(bench.DrainAsync);
        for (var looks = 0; looks < Looks && !second.IsCompleted; looks++)
        {
            await bench.RoundAsync();
        }

        goesOn.Release();
        await Task.WhenAll(first, second);

        Assert.Collection(
            bench.Room.Whispered.Where(whisper => whisper.Member == Some.Member("Birch").Ref).Select(whisper => whisper.Card.Title),
            title => Assert.StartsWith("Got it", title, StringComparison.Ordinal),
            title => Assert.Contains("of 10", title));
    }

    [Fact]
    public async Task A_failure_of_the_file_sets_no_answer_aside_without_a_score()
    {
        using var history = new TemporaryHistory();
        using (var bench = new StudyBench(history))
        {
            var (_, round) = await bench.OpenRoundAsync();
            await bench.SayAsync(round, Some.Member(), Some.WeakAnswer);
            await bench.Get<AnswerCollector>().CollectAsync(CancellationToken.None);
        }

        var faults = FaultPoints.Failing(where => new IOException(where), 1); // 0 reads what is unscored, 1 its edition.
        using var restarted = new StudyBench(history.Through(new CommandFaults(faults)));
        faults.Arm();

        await Assert.ThrowsAsync<IOException>(() => restarted.Get<AnswerScorer>().ScoreAsync(CancellationToken.None));
        Assert.Equal(1, await restarted.Get<AnswerScorer>().ScoreAsync(CancellationToken.None));

        await using var read = history.CreateDbContext();
        Assert.NotNull((await read.AnswerRevisions.SingleAsync()).Score);
    }

    [Fact]
    public async Task Cancelled_while_it_works_the_loop_ends_as_it_does_while_it_waits()
    {
        using var bench = new StudyBench();
        var (_, round) = await bench.OpenRoundAsync();
        await bench.SayAsync(round, Some.Member(), Some.WeakAnswer);
        using var stop = new CancellationTokenSource();
        bench.Room.Trouble = method =>
        {
            if (method == nameof(IChatPlatform.WhisperAsync))
            {
                stop.Cancel();
            }

            return null;
        };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => bench.Get<AnswerPipeline>().RunAsync(stop.Token));
    }

    [Fact]
    public async Task A_scorer_that_gives_up_waiting_costs_one_score_and_not_the_loop()
    {
        using var bench = new StudyBench(scorer: new ImpatientScorer());
        var (_, round) = await bench.OpenRoundAsync();
        await bench.SayAsync(round, Some.Member(), Some.WeakAnswer);

        await bench.DrainAsync();

        Assert.Contains("could not be scored", CardText.Of(bench.Room.Whispered[^1].Card));
    }
}
