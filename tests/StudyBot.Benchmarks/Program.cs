using BenchmarkDotNet.Running;
using StudyBot.Benchmarks;

// Loads of the whole bot have verbs of their own; everything else is BenchmarkDotNet's.
switch (args)
{
    case ["answers", ..]:
        await AnswerLoad.RunAsync();
        break;
    case ["acknowledge", "--platform", "slack"]:
        await AcknowledgeLoad.RunAsync(async () => await SlackLoadGroup.StartAsync());
        break;
    case ["acknowledge", ..]:
        await AcknowledgeLoad.RunAsync(async () => await DiscordLoadGroup.StartAsync());
        break;
    case ["burst", ..]:
        await BurstLoad.RunAsync();
        break;
    case ["reconnect", ..]:
        await ReconnectLoad.RunAsync();
        break;
    case ["leaderboard", ..]:
        await LeaderboardLoad.RunAsync();
        break;
    case ["soak", .. var options]:
        return await SoakRun.RunAsync(options);
    case ["startup", .. var program]:
        await StartupLoad.RunAsync(program.FirstOrDefault());
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ScoringBenchmarks).Assembly).Run(args);
        break;
}

return 0;
