using System.Diagnostics;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using StudyBot.TestSupport.Discord;
using StudyBot.Transport;

namespace StudyBot.Benchmarks;

/// <summary>
/// From a dropped connection to the session resumed, again and again with answers written meanwhile, none of which may be lost:
/// <c>dotnet run -c Release --project tests/StudyBot.Benchmarks -- reconnect</c>. It takes minutes: connections that break off sooner
/// than a healthy one does are put off longer each time.
/// </summary>
internal static class ReconnectLoad
{
    private const int Drops = 10;
    private const int Resume = 6;

    private static readonly TimeSpan BetweenDrops = Backoff.HealthySpell + TimeSpan.FromSeconds(1);

    public static async Task RunAsync()
    {
        await using var group = await DiscordLoadGroup.StartAsync();
        var rounds = await group.OpenRoundsAsync(2);
        var times = new List<double>();
        for (var drop = 0; drop < Drops; drop++)
        {
            await Task.Delay(BetweenDrops, TimeProvider.System);
            var member = group.Guild.User($"Member {drop}");
            times.Add(await DropAsync(group.Discord, () => member.SayAsync(rounds[drop % rounds.Count].Thread, LoadTexts.Answer(drop))));
        }

        await LoadBot.UntilAsync(() => group.Bot.ReadAsync(async history => await history.Inbox.CountAsync() >= Drops));
        var identified = group.Discord.Gateway.Received.Count(payload => Opcode(payload) == 2);
        Console.WriteLine($"{new Percentiles(times)} from the drop to the resumed session; {Drops} of {Drops} messages written meanwhile stored, {identified} session");
    }

    private static async Task<double> DropAsync(LoopbackDiscord discord, Func<Task> meanwhile)
    {
        var before = Resumes(discord);
        var started = Stopwatch.GetTimestamp();
        discord.Gateway.Drop();
        await meanwhile();
        await discord.UntilAsync(() => discord.Gateway.LiveSessions == 1 && Resumes(discord) > before ? discord : null);
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static int Resumes(LoopbackDiscord discord) => discord.Gateway.Received.Count(payload => Opcode(payload) == Resume);

    private static int Opcode(JsonObject payload) => payload["op"]!.GetValue<int>();
}
