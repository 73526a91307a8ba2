using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;

namespace StudyBot.Benchmarks;

/// <summary>
/// How long members wait for the first answer to a command, a button or a suggestion while 1,000 answers are delivered as fast as possible
/// and scored, from what is sent to what is received, three times over, and how long Slack waits for each acknowledgement of an envelope, those of the
/// answers included: <c>dotnet run -c Release --project tests/StudyBot.Benchmarks -- acknowledge [--platform slack]</c>. Bot and platform share the machine.
/// </summary>
internal static class AcknowledgeLoad
{
    private const int Rounds = 10;
    private const int Members = 100;
    private const int Interactions = 200;
    private const int WarmUps = 20;
    private const int AtOnce = 4;

    public static async Task RunAsync(Func<Task<IBusyGroup>> startAsync)
    {
        for (var run = 1; run <= 3; run++)
        {
            await using var group = await startAsync();
            await group.OpenAsync(Rounds + 1, Members);
            await WarmUpAsync(group);
            Console.WriteLine($"run {run}: {await MeasureAsync(group)}");
            foreach (var (kind, waits) in group.TakeAcknowledgements())
            {
                Console.WriteLine($"  {kind}: {waits}");
            }
        }
    }

    /// <summary>
    /// What is compiled at the first use of a bot that has just begun is not what is measured. The answers go to a round of their own.
    /// </summary>
    private static async Task WarmUpAsync(IBusyGroup group)
    {
        for (var number = 0; number < WarmUps; number++)
        {
            await group.InteractAsync(member: 0, number);
            await group.SayAsync(member: number, round: Rounds, LoadTexts.Answer(number));
        }

        await UntilScoredAsync(group.Bot, WarmUps);
        group.TakeAcknowledgements();
    }

    private static async Task<string> MeasureAsync(IBusyGroup group)
    {
        var taken = new ConcurrentBag<Taken>();
        var watch = Stopwatch.StartNew();
        var scoring = Task.Run(async () =>
        {
            await DeliverAsync(group);
            await UntilScoredAsync(group.Bot, WarmUps + (Rounds * Members));
            return watch.Elapsed;
        });
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForEachAsync(Enumerable.Range(0, Interactions), options, async (number, _) =>
        {
            var isMeanwhile = !scoring.IsCompleted;
            var started = Stopwatch.GetTimestamp();
            var kind = await group.InteractAsync(number % Members, number);
            taken.Add(new Taken(Stopwatch.GetElapsedTime(started).TotalMilliseconds, kind, isMeanwhile));
        });
        var interacted = watch.Elapsed;
        var scored = await scoring;
        return $"{new Percentiles(taken.Select(one => one.Milliseconds))}; {string.Join(", ", taken.CountBy(one => one.Kind).Select(count => $"{count.Value} {count.Key}"))}; "
            + $"all interactions in {interacted.TotalSeconds:0.0} s, all answers scored in {scored.TotalSeconds:0.0} s, "
            + $"{taken.Count(one => one.IsMeanwhile)} interactions begun before that";
    }

    private static async Task DeliverAsync(IBusyGroup group)
    {
        for (var number = 0; number < Members * Rounds; number++)
        {
            await group.SayAsync(number / Rounds, number % Rounds, LoadTexts.Answer(number + 1));
        }
    }

    private static Task UntilScoredAsync(LoadBot bot, int answers) => LoadBot.UntilAsync(async () =>
        await bot.ReadAsync(history => history.AnswerRevisions.CountAsync(revision => revision.ScoredAt != null)) >= answers);

    /// <param name="IsMeanwhile">Begun before all answers were scored.</param>
    private sealed record Taken(double Milliseconds, string Kind, bool IsMeanwhile);
}
