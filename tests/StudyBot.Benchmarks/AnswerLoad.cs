using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StudyBot.Core.Answers;
using StudyBot.Core.Chat;
using StudyBot.Core.Rounds;
using StudyBot.Core.Scoring;
using StudyBot.TestSupport;

namespace StudyBot.Benchmarks;

/// <summary>
/// 10,000 answers as fast as the port takes them, stored and scored by the real pipeline in a real SQLite file, three times over:
/// <c>dotnet run -c Release --project tests/StudyBot.Benchmarks -- answers</c>. The platform is in memory; its part is not what is measured.
/// </summary>
internal static class AnswerLoad
{
    private const int Members = 500;
    private const int Channels = 20;
    private const int AtOnce = 64;

    /// <summary>Seldom, because looking costs what is measured.</summary>
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync()
    {
        for (var run = 1; run <= 3; run++)
        {
            using var bench = new StudyBench(bank: ShippedBank.Read(), scorer: new RuleScorer());
            var rounds = await OpenRoundsAsync(bench);
            await MeetMembersAsync(bench);
            await MeasureAsync(bench, rounds, run);
        }
    }

    private static async Task<List<Round>> OpenRoundsAsync(StudyBench bench)
    {
        var subscriptions = new List<Core.Tracks.Subscription>();
        for (var channel = 0; channel < Channels; channel++)
        {
            subscriptions.Add(await bench.SubscribeAsync($"channel-{channel}"));
        }

        bench.Clock.AdvanceTo(Some.Monday.AddHours(1));
        foreach (var subscription in subscriptions)
        {
            await bench.RunAsync(subscription);
        }

        await using var history = bench.History();
        return await history.Rounds.Include(round => round.Subscription).OrderBy(round => round.Id).ToListAsync();
    }

    private static async Task MeetMembersAsync(StudyBench bench)
    {
        for (var member = 0; member < Members; member++)
        {
            await bench.Get<Core.Members.MemberDirectory>().IdOfAsync(Some.Member($"Member {member}"), CancellationToken.None);
        }
    }

    private static async Task MeasureAsync(StudyBench bench, List<Round> rounds, int run)
    {
        var messages = Messages(bench, rounds);
        using var stop = new CancellationTokenSource();
        var pipeline = bench.Get<AnswerPipeline>().RunAsync(stop.Token);
        var memoryBefore = Memory();
        var allocatedBefore = GC.GetTotalAllocatedBytes();
        var processorBefore = Environment.CpuUsage.TotalTime;
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            messages, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (message, _) => await bench.DeliverAsync(message));
        var stored = watch.Elapsed;
        while (bench.Room.Whispers.Values.Count(card => card.Title.Contains("of 10")) < messages.Count)
        {
            await Task.Delay(Look, TimeProvider.System);
        }

        var told = watch.Elapsed;
        var processor = (Environment.CpuUsage.TotalTime - processorBefore) / messages.Count;
        var allocated = (GC.GetTotalAllocatedBytes() - allocatedBefore) / messages.Count;
        await stop.CancelAsync();
        await pipeline.ContinueWith(_ => { }, TaskScheduler.Default);
        Console.WriteLine(
            $"run {run}: {messages.Count:#,0} answers; stored in {stored.TotalSeconds:0.0} s, scored and told in {told.TotalSeconds:0.0} s: "
            + $"{messages.Count / told.TotalSeconds:#,0} answers/s; "
            + $"{processor.TotalMilliseconds:0.00} ms of processor time and {allocated / 1024:#,0} KB allocated per answer; "
            + $"memory {memoryBefore / 1_048_576} MB before, {Memory() / 1_048_576} MB after.");
    }

    private static List<ChatMessage> Messages(StudyBench bench, List<Round> rounds)
    {
        var messages = new List<ChatMessage>();
        foreach (var round in rounds)
        {
            var reference = bench.Bank.Current.FindQuestion(round.QuestionId)!.ReferenceAnswers[0];
            for (var member = 0; member < Members; member++)
            {
                var text = reference[..Math.Min(reference.Length, 300 + (member % 7 * 100))];
                messages.Add(bench.Room.Write(StudyBench.ThreadOf(round), Some.Member($"Member {member}"), text, bench.Clock.GetUtcNow()));
            }
        }

        return messages;
    }

    private static long Memory() => GC.GetTotalMemory(forceFullCollection: true);
}
