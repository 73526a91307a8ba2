using StudyBot.Core.Judging;
using StudyBot.Hosting;

namespace StudyBot.Judging;

/// <summary>Keeps the judge's pipeline running for as long as the bot runs.</summary>
internal sealed class JudgePipelineHost(JudgePipeline pipeline, Opening opening) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await opening.Done.WaitAsync(stoppingToken);
        await pipeline.RunAsync(stoppingToken);
    }
}
