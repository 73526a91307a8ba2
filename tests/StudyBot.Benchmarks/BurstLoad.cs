using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using StudyBot.TestSupport.Discord;

namespace StudyBot.Benchmarks;

/// <summary>
/// 50,000 messages in one burst, 2,000 of them answers in the threads of 20 rounds and the rest talk, three times over, until every answer is
/// stored: <c>dotnet run -c Release --project tests/StudyBot.Benchmarks -- burst</c>. The wall time is that of the loopback server and the
/// bot together; the processor time and the memory are the bot's alone.
/// </summary>
internal static class BurstLoad
{
    private const int Rounds = 20;
    private const int Members = 100;
    private const int Messages = 50_000;

    public static async Task RunAsync()
    {
        for (var run = 1; run <= 3; run++)
        {
            await using var group = await DiscordLoadGroup.StartAsync();
            var rounds = await group.OpenRoundsAsync(Rounds);
            var members = Enumerable.Range(1, Members).Select(number => group.Guild.User($"Member {number}")).ToList();
            Console.WriteLine($"run {run}: {await MeasureAsync(group, rounds, members)}");
        }
    }

    private static async Task<string> MeasureAsync(DiscordLoadGroup group, IReadOnlyList<LoadRound> rounds, IReadOnlyList<LoopbackUser> members)
    {
        var talk = group.Guild.Channel("talk");
        var answers = rounds.Count * members.Count;
        var (processorBefore, memoryBefore) = (group.Bot.Processor, group.Bot.Memory);
        var watch = Stopwatch.StartNew();
        for (var number = 0; number < Messages; number++)
        {
            var isAnswer = number % (Messages / answers) == 0;
            var answer = number / (Messages / answers);
            await (isAnswer
                ? members[answer / rounds.Count].SayAsync(rounds[answer % rounds.Count].Thread, LoadTexts.Answer(number))
                : members[number % members.Count].SayAsync(talk, LoadTexts.Talk(number)));
        }

        var sent = watch.Elapsed;
        await LoadBot.UntilAsync(() => group.Bot.ReadAsync(async history => await history.Inbox.CountAsync() >= answers));
        var (stored, processor) = (watch.Elapsed, group.Bot.Processor - processorBefore);
        var inbox = await group.Bot.ReadAsync(history => history.Inbox.CountAsync());
        return $"{Messages:#,0} messages sent in {sent.TotalSeconds:0.0} s, {inbox:#,0} of {answers:#,0} answers stored after {stored.TotalSeconds:0.0} s; "
            + $"{processor.TotalMicroseconds / Messages:0} us of the bot's processor time per event, answers, scores and replies included; "
            + $"memory {memoryBefore} MB before, {group.Bot.Memory} MB after";
    }
}
