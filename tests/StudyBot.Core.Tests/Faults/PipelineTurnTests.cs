using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.TestSupport;
using StudyBot.TestSupport.Faults;
using Xunit;

namespace StudyBot.Core.Tests.Faults;

/// <summary>Guards against a member whose last news is "scoring" because the loop and the close worked on the same answers.</summary>
public sealed class PipelineTurnTests
{
    /// <summary>Far more looks than scoring one answer takes.</summary>
    private const int Looks = 200;

    [Fact]
    public async Task Score_is_the_last_word_when_two_drain_at_once()
    {
        using var bench = new StudyBench();
        var (_, round) = await bench.OpenRoundAsync();
        await bench.SayAsync(round, Some.Member(), Some.WeakAnswer);
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

        Assert.Contains("of 10", bench.Room.Whispers[(Some.Member().Ref, AnswerNotifier.KeyOf(round.Id))].Title);
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
}
