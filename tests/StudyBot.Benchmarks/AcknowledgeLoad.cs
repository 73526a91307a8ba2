using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StudyBot.TestSupport.Discord;

namespace StudyBot.Benchmarks;

/// <summary>
/// How long members wait for the first answer to a command, a button or a suggestion while 1,000 answers are delivered as fast as possible
/// and scored, from INTERACTION_CREATE sent to the callback received, three times over:
/// <c>dotnet run -c Release --project tests/StudyBot.Benchmarks -- acknowledge</c>. Bot and Discord share the machine.
/// </summary>
internal static class AcknowledgeLoad
{
    private const int Rounds = 10;
    private const int Members = 100;
    private const int Interactions = 200;
    private const int WarmUps = 20;
    private const int AtOnce = 4;
    private const string AnswerButton = "Answer privately";

    public static async Task RunAsync()
    {
        for (var run = 1; run <= 3; run++)
        {
            await using var group = await LoadGroup.StartAsync();
            IReadOnlyList<LoadRound> rounds = await group.OpenRoundsAsync(Rounds + 1);
            var members = Enumerable.Range(1, Members).Select(number => group.Guild.User($"Member {number}")).ToList();
            await WarmUpAsync(group, rounds[^1], members[0]);
            rounds = [.. rounds.SkipLast(1)];
            Console.WriteLine($"run {run}: {await MeasureAsync(group, rounds, members)}");
        }
    }

    /// <summary>What is compiled at the first use of a bot that has just begun is not what is measured.</summary>
    private static async Task WarmUpAsync(LoadGroup group, LoadRound round, LoopbackUser member)
    {
        for (var number = 0; number < WarmUps; number++)
        {
            await InteractAsync(member, round.Question, number);
            await group.Guild.User($"Visitor {number}").SayAsync(round.Thread, LoadTexts.Answer(number));
        }

        await UntilScoredAsync(group, WarmUps);
    }

    private static async Task<string> MeasureAsync(LoadGroup group, IReadOnlyList<LoadRound> rounds, IReadOnlyList<LoopbackUser> members)
    {
        var taken = new ConcurrentBag<Taken>();
        var watch = Stopwatch.StartNew();
        var scoring = Task.Run(async () =>
        {
            await DeliverAsync(rounds, members);
            await UntilScoredAsync(group, WarmUps + (rounds.Count * members.Count));
            return watch.Elapsed;
        });
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce };
        await Parallel.ForEachAsync(Enumerable.Range(0, Interactions), options, async (number, _) =>
        {
            var isMeanwhile = !scoring.IsCompleted;
            var started = Stopwatch.GetTimestamp();
            var outcome = await InteractAsync(members[number % members.Count], rounds[0].Question, number);
            taken.Add(new Taken(Stopwatch.GetElapsedTime(started).TotalMilliseconds, outcome.Kind, isMeanwhile));
        });
        var interacted = watch.Elapsed;
        var scored = await scoring;
        return $"{new Percentiles(taken.Select(one => one.Milliseconds))}; {Count(taken, LoopbackOutcomeKind.Deferred)} deferred, "
            + $"{Count(taken, LoopbackOutcomeKind.Failed)} unanswered; all interactions in {interacted.TotalSeconds:0.0} s, all answers scored in "
            + $"{scored.TotalSeconds:0.0} s, {taken.Count(one => one.IsMeanwhile)} interactions begun before that";
    }

    private static int Count(IEnumerable<Taken> taken, LoopbackOutcomeKind kind) => taken.Count(one => one.Kind == kind);

    private static async Task DeliverAsync(IReadOnlyList<LoadRound> rounds, IReadOnlyList<LoopbackUser> members)
    {
        var number = 0;
        foreach (var member in members)
        {
            foreach (var round in rounds)
            {
                await member.SayAsync(round.Thread, LoadTexts.Answer(++number));
            }
        }
    }

    private static Task UntilScoredAsync(LoadGroup group, int answers) => LoadGroup.UntilAsync(async () =>
        await group.ReadAsync(history => history.AnswerRevisions.CountAsync(revision => revision.ScoredAt != null)) >= answers);

    /// <summary>Commands that read much and little, a button that opens a form, and suggestions while typing.</summary>
    private static Task<LoopbackOutcome> InteractAsync(LoopbackUser member, LoopbackMessage question, int number) => (number % 5) switch
    {
        0 => member.RunCommandAsync(question.Channel, "study help"),
        1 => member.RunCommandAsync(question.Channel, "study me"),
        2 => member.RunCommandAsync(question.Channel, "study leaderboard"),
        3 => member.ClickAsync(question, question.Control(AnswerButton)),
        _ => member.AutocompleteAsync(question.Channel, "study leaderboard", "track", "ml"),
    };

    /// <param name="IsMeanwhile">Begun before all answers were scored.</param>
    private sealed record Taken(double Milliseconds, LoopbackOutcomeKind Kind, bool IsMeanwhile);
}
