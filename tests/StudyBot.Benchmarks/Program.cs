using BenchmarkDotNet.Running;

BenchmarkSwitcher.FromAssembly(typeof(StudyBot.Benchmarks.ScoringBenchmarks).Assembly).Run(args);
