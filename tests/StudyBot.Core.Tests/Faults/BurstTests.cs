using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Chat;
using StudyBot.Core.Members;
using StudyBot.Core.Rounds;
using StudyBot.Core.Standings;
using StudyBot.TestSupport;
using Xunit;

namespace StudyBot.Core.Tests.Faults;

/// <summary>Guards against "database is locked" and lost answers when everybody answers at once.</summary>
public sealed class BurstTests
{
    private const int Answering = 100;

    private const int Threads = 8;

    [Fact]
    public async Task A_hundred_answers_during_a_post_are_all_stored_once()
    {
        using var bench = new StudyBench();
        var (subscription, round) = await bench.OpenRoundAsync();
        var other = await bench.SubscribeAsync("board");
        var messages = Enumerable.Range(1, Answering).Select(number => MessageOf(bench, round, number)).ToList();
        using var reading = new CancellationTokenSource();
        var reads = Task.Run(() => ReadBoardsAsync(bench, subscription.WorkspaceId, reading.Token));

        await Task.WhenAll(
            Task.Run(() => bench.RunAsync(other)),
            Task.Run(bench.DrainAsync),
            Task.Run(() => DeliverAsync(bench, messages)),
            Task.Run(() => DeliverAsync(bench, messages))); // Platforms may deliver twice.
        await reading.CancelAsync();
        await bench.DrainAsync();

        Assert.True(await reads > 0);
        await using var history = bench.History();
        Assert.Equal(Answering, await history.Inbox.CountAsync());
        Assert.Equal(Answering, await history.AnswerRevisions.CountAsync(revision => revision.ScoredAt != null));
        Assert.Equal(
            messages.Select(message => message.Text).Order(),
            (await history.AnswerRevisions.Select(revision => revision.Text).ToListAsync()).Order());
        Assert.Equal(2, await history.Rounds.CountAsync(row => row.State == RoundState.Open));
    }

    private static ChatMessage MessageOf(StudyBench bench, Round round, int number) => bench.Room.Write(
        StudyBench.ThreadOf(round),
        Some.Member($"Member {number}"),
        $"Answer number {number} says that the label leaks into the features [level 3]",
        bench.Clock.GetUtcNow());

    private static Task DeliverAsync(StudyBench bench, IReadOnlyList<ChatMessage> messages) => Parallel.ForEachAsync(
        messages,
        new ParallelOptions { MaxDegreeOfParallelism = Threads },
        async (message, _) => await bench.DeliverAsync(message));

    private static async Task<int> ReadBoardsAsync(StudyBench bench, WorkspaceId workspace, CancellationToken stop)
    {
        var reads = 0;
        while (!stop.IsCancellationRequested)
        {
            var date = DateOnly.FromDateTime(bench.Clock.GetUtcNow().UtcDateTime);
            await bench.Get<LeaderboardReader>().ReadAsync(workspace, null, BoardWindow.Week, date, null, CancellationToken.None);
            reads++;
        }

        return reads;
    }
}
