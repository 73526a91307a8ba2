using StudyBot.Core.Judging;

namespace StudyBot.Judging;

/// <summary>Keeps the judge's pipeline running for as long as the bot runs.</summary>
internal sealed class JudgePipelineHost(JudgePipeline pipeline) : BackgroundService
{
    protected override Task ExecuteAsync(CancellationToken stoppingToken) => pipeline.RunAsync(stoppingToken);
}
