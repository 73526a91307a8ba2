using BenchmarkDotNet.Running;
using StudyBot.Benchmarks;

// Loads of the whole bot have verbs of their own; everything else is BenchmarkDotNet's.
switch (args)
{
    case ["answers", ..]:
        await AnswerLoad.RunAsync();
        break;
    case ["leaderboard", ..]:
        await LeaderboardLoad.RunAsync();
        break;
    case ["startup", .. var program]:
        await StartupLoad.RunAsync(program.FirstOrDefault());
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ScoringBenchmarks).Assembly).Run(args);
        break;
}
